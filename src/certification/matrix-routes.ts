import { groupsWithIds } from '#actions'
import { circlesOf, organisationsOf, requireActor } from '#people'
import { traineesOf } from '#training'
import { parisDay } from '#platform/time'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, seen, type Ask } from '#platform/web'
import { appointEvaluator, dismissEvaluator } from './appoint-evaluator.ts'
import { draftsOf } from './evaluation-draft-store.ts'
import { eligibleEvaluators } from './eligible-evaluators.ts'
import { countOpenQuestions, openQuestions } from './evaluation-question-store.ts'
import { signPage } from './evaluation-sign-page.tsx'
import { phaseOn, type Phase } from './evaluation.ts'
import { evaluatorsOf } from './evaluator-store.ts'
import { evaluatorsPage, type EvaluatorsRefusal } from './evaluators-page.tsx'
import { groupsPage } from './groups-page.tsx'
import { evaluationPage, viewsPage } from './matrix-pages.tsx'
import { matrixOf } from './matrix.ts'
import { leaveGroupLines, openGroupPage, openGroupPageAs, type OpenGroupPage } from './open-group-page.ts'
import { signEvaluations, type EvaluationRefusal } from './sign-evaluations.ts'

/** The pages of a group: the two matrices, the signature, and who evaluates. */
export const matrixSite = newSite()
  .get('/certification', myGroups)
  .get('/certification/:group', views)
  .get('/certification/:group/evaluation', evaluation)
  .get('/certification/:group/evaluation/signature', signature)
  .post('/certification/:group/evaluation/signature', sign)
  .get('/certification/:group/evaluateurs', async (c) => evaluators(c))
  .post('/certification/:group/evaluateurs', appoint)
  .post('/certification/:group/evaluateurs/fin', dismiss)

async function myGroups(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const ids: string[] = []
  for (const relation of ['trainer', 'evaluator', 'training lead'] as const)
    ids.push(...(await circlesOf(db, actor.personId, relation, now)))
  if (ids.length === 0 && organisationsOf(actor, 'trainer', 'evaluator', 'training lead').length === 0)
    throw notFound()
  const groups = await groupsWithIds(db, [...new Set(ids)])
  const questions = await countOpenQuestions(
    db,
    groups.map((group) => group.id),
  )
  return groupsPage(
    c,
    groups.map((group) => ({ group, questions: questions.get(group.id) ?? 0 })),
  )
}

/** What every page of a group shows: its matrix for this reader, and how many questions wait. */
async function shown(c: Ask, phase: Phase) {
  const opened = await openGroupPage(c)
  const { db, now } = c.var
  const asEvaluator = opened.is('evaluator')
  const matrix = await matrixOf(db, opened.group, opened.actor, { phase, asEvaluator })
  const people = matrix.rows.map((row) => row.trainee)
  await leaveGroupLines(c, opened, people, 'Lire la matrice Cléa du groupe')
  const questions = (await openQuestions(db, opened.group.id)).length
  const names = await evaluatorsOf(db, opened.group.id, parisDay(now))
  return { opened, matrix, questions, evaluators: names.map((one) => one.name) }
}

async function views(c: Ask): Promise<Response> {
  return viewsPage(c, await shown(c, 'final'))
}

async function evaluation(c: Ask): Promise<Response> {
  const { group, actor } = await openGroupPage(c)
  const asked = c.req.query('phase')
  const middle = phaseOn(group, parisDay(c.var.now)) // before the group starts, the prior evaluation is what matters
  const phase = asked === 'initiale' ? 'initial' : asked === 'finale' ? 'final' : middle
  const left = (await draftsOf(c.var.db, group.id, actor.personId)).length
  return evaluationPage(c, { ...(await shown(c, phase)), phase, toSign: left })
}

async function signature(c: Ask): Promise<Response> {
  const opened = await openGroupPageAs(c, idIn(c, 'group'), 'evaluator')
  return toSign(c, opened)
}

/** What waits for the evaluator's signature, also when it was refused: each person whom it names reads the line. */
async function toSign(c: Ask, opened: OpenGroupPage, refusal?: EvaluationRefusal): Promise<Response> {
  const { db } = c.var
  const drafts = await draftsOf(db, opened.group.id, opened.actor.personId)
  await leaveGroupLines(c, opened, drafts, 'Signer des évaluations Cléa')
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

async function evaluators(c: Ask, refusal?: EvaluatorsRefusal): Promise<Response> {
  const opened = await openGroupPageAs(c, idIn(c, 'group'), 'training lead')
  const { db, now } = c.var
  const today = parisDay(now)
  const named = await evaluatorsOf(db, opened.group.id, today)
  const candidates = (await eligibleEvaluators(db, opened.group, today)).filter(
    (one) => !named.some((already) => already.personId === one.personId),
  )
  const questions = (await openQuestions(db, opened.group.id)).length
  return evaluatorsPage(c, { opened, questions, evaluators: named, candidates, refusal })
}

const personForm = field.form({ person: field.id() })

async function appoint(c: Ask): Promise<Response> {
  const { group } = await openGroupPageAs(c, idIn(c, 'group'), 'training lead')
  const form = await readForm(c, personForm)
  const { db, now } = c.var
  const chosen = (await eligibleEvaluators(db, group, parisDay(now))).find(
    (one) => form.ok && one.personId === form.value.person,
  )
  if (!chosen) return evaluators(c, 'nobody chosen')
  const { personId, organisationId } = chosen
  const done = await appointEvaluator(db, { groupId: group.id, personId, organisationId }, now)
  if (!done.ok) return evaluators(c, done.refusal)
  sayNext(c, `${chosen.name} évalue ce groupe`)
  return goTo(c, `/certification/${group.id}/evaluateurs`)
}

async function dismiss(c: Ask): Promise<Response> {
  const { group } = await openGroupPageAs(c, idIn(c, 'group'), 'training lead')
  const form = await readForm(c, personForm)
  if (!form.ok) return evaluators(c, 'nobody chosen')
  await dismissEvaluator(c.var.db, group.id, form.value.person, c.var.now)
  sayNext(c, 'C’est noté')
  return goTo(c, `/certification/${group.id}/evaluateurs`)
}
