import { parisDay } from '#platform/time'
import {
  field,
  goTo,
  idIn,
  newSite,
  notFound,
  readForm,
  sayNext,
  versionOf,
  type Ask,
  type Typed,
  possibleDay,
} from '#platform/web'
import { openPerson, phaseQuery, type OpenPerson } from '../matrix/door.ts'
import {
  decisions,
  draftsOf,
  frameworkOn,
  groupOfQuestion,
  keptDrafts,
  openQuestions,
  phaseOn,
  phases,
  type Decision,
  type Phase,
} from '../clea/door.ts'
import { leaveGroupLines, openGroupPage, openGroupPageAs, type OpenGroupPage } from '../open-group-page.ts'
import { answerEvaluationQuestion, contradictory } from './answer-question.ts'
import { evaluationFormPage } from './form-page.tsx'
import { answerSentences, questionsPage, type Refused } from './question-page.tsx'
import { evaluationSentences } from './sign-page.tsx'
import { draftEvaluation } from './sign-evaluations.ts'

/** What an evaluator writes: decisions about a person, and answers to contradictions. */
export const evaluationSite = newSite()
  .get('/certification/personnes/:id/evaluation', async (c) => formOf(c, await openPerson(c, 'evaluator')))
  .post('/certification/personnes/:id/evaluation', keep)
  .get('/certification/:group/questions', async (c) => questions(c, await openGroupPage(c)))
  .post('/certification/questions/:id', answer)

async function formOf(
  c: Ask,
  { actor, clea }: OpenPerson,
  refused: { errors?: Record<string, string>; typed?: Typed; compare?: boolean } = {},
): Promise<Response> {
  const today = parisDay(c.var.now)
  const drafts = (await draftsOf(c.var.db, clea.group.id, actor.personId)).filter(
    (draft) => draft.personId === clea.person.id,
  )
  const asked = refused.typed?.['phase'] ?? c.req.query('phase')
  const phase = phaseAsked(asked) ?? drafts[0]?.phase ?? phaseOn(clea.group, today)
  return evaluationFormPage(c, {
    clea,
    phase,
    drafts: drafts.filter((draft) => draft.phase === phase),
    seen: phases.map((one) => ({
      phase: one,
      version: versionOf(keptDrafts(drafts.filter((draft) => draft.phase === one))),
    })),
    today,
    ...refused,
  })
}

function phaseAsked(text: string | string[] | undefined): Phase | undefined {
  if (text === 'initiale' || text === 'initial') return 'initial'
  return text === 'finale' || text === 'final' ? 'final' : undefined
}

const keptForm = field.form({
  phase: field.oneOf(phases),
  evaluatedOn: possibleDay(),
})

async function keep(c: Ask): Promise<Response> {
  const opened = await openPerson(c, 'evaluator')
  const { actor, clea } = opened
  const form = await readForm(c, keptForm)
  if (!form.ok) return formOf(c, opened, { errors: form.errors, typed: form.typed })
  const { group, framework, person } = clea
  const asked = framework.domains.filter((domain) => form.typed[`domain${domain.number}`] !== undefined)
  const what = {
    ...form.value,
    seen: String(form.typed[`seen-${form.value.phase}`] ?? ''),
    groupId: group.id,
    frameworkId: framework.id,
    personId: person.id,
    decisions: asked.map(({ number }) => ({
      domain: number,
      decision: readChoice(form.typed[`domain${number}`]),
    })),
  }
  const done = await draftEvaluation(c.var.db, actor, what, c.var.now)
  if (!done.ok)
    return formOf(c, opened, {
      errors: { evaluatedOn: evaluationSentences[done.refusal] },
      typed: form.typed,
      compare: done.refusal === 'changed meanwhile',
    })
  sayNext(c, done.count > 0 ? 'Vos décisions sont gardées : il reste à les signer' : 'C’est noté')
  return goTo(c, `/certification/${group.id}/evaluation?phase=${phaseQuery(form.value.phase)}`)
}

const readChoice = (typed: string | string[] | undefined): Decision | null =>
  decisions.find((decision) => decision === typed) ?? null

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
  await leaveGroupLines(c, opened, people, 'Répondre à des résultats Cléa contradictoires')
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
