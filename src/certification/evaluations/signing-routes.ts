import { randomUUID } from 'node:crypto'
import { fullName } from '#people'
import { traineesOf } from '#training'
import {
  field,
  goTo,
  idIn,
  newSite,
  notFound,
  readForm,
  sayNext,
  seen,
  type Ask,
  possibleDay,
} from '#platform/web'
import { decisions, draftsOf, readEvaluation } from '../clea/door.ts'
import { cleaPersonOf } from '../matrix/door.ts'
import { leaveGroupLines, openGroupPageAs, type OpenGroupPage } from '../open-group-page.ts'
import { correctEvaluation } from './correct-evaluation.ts'
import { correctionSentences, correctPage } from './correct-page.tsx'
import { signEvaluations } from './sign-evaluations.ts'
import { type EvaluationRefusal } from './draft-evaluation.ts'
import { signPage } from './sign-page.tsx'

/** What an evaluator signs: the decisions that wait, and the correction of a signed line. */
export const signingSite = newSite()
  .get('/certification/:group/evaluation/signature', signature)
  .post('/certification/:group/evaluation/signature', sign)
  .get('/certification/evaluations/:id/correction', correction)
  .post('/certification/evaluations/:id/correction', correct)

async function signature(c: Ask): Promise<Response> {
  const opened = await openGroupPageAs(c, idIn(c, 'group'), 'evaluator')
  return toSign(c, opened)
}

/** What waits for the evaluator's signature, also when it was refused: each person whom it names reads the line. */
async function toSign(c: Ask, opened: OpenGroupPage, refusal?: EvaluationRefusal): Promise<Response> {
  const { db } = c.var
  const drafts = await draftsOf(db, opened.group.id, opened.actor.personId)
  await leaveGroupLines(c, opened, drafts, { code: 'clea signed' })
  const shown = { opened, drafts, trainees: await traineesOf(db, opened.group.id) }
  return signPage(c, refusal ? { ...shown, refusal } : shown)
}

const seenForm = field.form(seen)

async function sign(c: Ask): Promise<Response> {
  const opened = await openGroupPageAs(c, idIn(c, 'group'), 'evaluator')
  const { db, now } = c.var
  const form = await readForm(c, seenForm)
  const saw = (form.ok && form.value.seen) || ''
  const done = await signEvaluations(db, opened.actor, { groupId: opened.group.id, seen: saw }, now)
  if (done.ok) {
    sayNext(c, done.count > 1 ? `${done.count} décisions sont signées` : 'Votre décision est signée')
    return goTo(c, `/certification/${opened.group.id}/evaluation`)
  }
  return toSign(c, opened, done.refusal)
}

async function openCorrection(c: Ask) {
  const line = await readEvaluation(c.var.db, idIn(c))
  if (!line) throw notFound()
  const { actor } = await openGroupPageAs(c, line.groupId, 'evaluator')
  await leaveGroupLines(c, { actor }, [line], { code: 'clea corrected' })
  const clea = await cleaPersonOf(c.var.db, actor, line.personId, line.groupId, c.var.now)
  if (!clea) throw notFound()
  return { line, actor, name: fullName(clea.person) }
}

async function correction(c: Ask): Promise<Response> {
  const { line, name } = await openCorrection(c)
  return correctPage(c, { line, name, id: randomUUID() })
}

const correctionForm = field.form({
  id: field.id(),
  decision: field.oneOf(decisions),
  evaluatedOn: possibleDay(),
  why: field.text(500, 'Dites pourquoi : la raison reste avec la correction.'),
})

async function correct(c: Ask): Promise<Response> {
  const { line, name, actor } = await openCorrection(c)
  const form = await readForm(c, correctionForm)
  const again = { line, name, id: randomUUID(), typed: form.typed }
  if (!form.ok) return correctPage(c, { ...again, errors: form.errors })
  const done = await correctEvaluation(c.var.db, actor, { ...form.value, replacedId: line.id }, c.var.now)
  if (!done.ok)
    return correctPage(c, {
      ...again,
      errors: {
        [done.refusal === 'day to come' ? 'evaluatedOn' : 'decision']: correctionSentences[done.refusal],
      },
    })
  sayNext(c, 'La correction est signée')
  return goTo(c, `/certification/personnes/${line.personId}?groupe=${line.groupId}`)
}
