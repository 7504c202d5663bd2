import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { frameworkOn, groupOfQuestion, openQuestions } from '../clea/door.ts'
import { leaveGroupLines, openGroupPage, openGroupPageAs, type OpenGroupPage } from '../open-group-page.ts'
import { answerEvaluationQuestion, contradictory } from './answer-question.ts'
import { answerSentences, questionsPage, type Refused } from './question-page.tsx'

export const questionSite = newSite()
  .get('/certification/:group/questions', async (c) => questions(c, await openGroupPage(c)))
  .post('/certification/questions/:id', answer)

async function questions(c: Ask, opened: OpenGroupPage, refused?: Refused): Promise<Response> {
  const { db } = c.var
  const framework = await frameworkOn(db, opened.group.startsOn)
  const asked = await Promise.all(
    (await openQuestions(db, opened.group.id)).map(async (question) => ({
      question,
      results: await contradictory(db, question),
    })),
  )
  const people = asked.map((one) => one.question)
  await leaveGroupLines(c, opened, people, { code: 'clea contradicted' })
  return questionsPage(c, { opened, framework: framework ?? noFramework(), asked, refused })
}

function noFramework(): never {
  throw new Error('no framework was loaded: prepareCertification runs at every start')
}

const answerForm = field.form({
  right: field.id('Choisissez le résultat juste.'),
  word: field.text(500, 'Dites pourquoi, en un mot.'),
})

async function answer(c: Ask): Promise<Response> {
  const groupId = await groupOfQuestion(c.var.db, idIn(c))
  if (!groupId) throw notFound()
  const opened = await openGroupPageAs(c, groupId, 'evaluator')
  const form = await readForm(c, answerForm)
  if (!form.ok) return questions(c, opened, { questionId: idIn(c), errors: form.errors, typed: form.typed })
  const { right, word } = form.value
  const what = { questionId: idIn(c), rightId: right, word }
  const done = await answerEvaluationQuestion(c.var.db, opened.actor, what, c.var.now)
  if (!done.ok && done.refusal !== 'already answered')
    return questions(c, opened, {
      questionId: idIn(c),
      errors: { right: answerSentences[done.refusal] },
      typed: form.typed,
    })
  sayNext(c, done.ok ? 'Votre réponse est signée' : answerSentences['already answered'])
  return goTo(c, `/certification/${groupId}/questions`)
}
