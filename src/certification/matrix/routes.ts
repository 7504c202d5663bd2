import { groupsWithIds, type GroupId } from '#actions'
import { circlesOf, organisationsOf, requireActor } from '#people'
import { parisDay } from '#platform/time'
import { newSite, notFound, type Ask } from '#platform/web'
import {
  countOpenQuestions,
  draftsOf,
  evaluatorsOf,
  openQuestions,
  phaseOn,
  type Phase,
} from '../clea/door.ts'
import { leaveGroupLines, openGroupPage } from '../open-group-page.ts'
import { groupsPage } from './groups-page.tsx'
import { evaluationPage } from './evaluation-page.tsx'
import { viewsPage } from './views-page.tsx'
import { matrixOf } from './read-matrix.ts'

/** The pages of a group: the trainer's matrix, and that of the evaluating body. */
export const matrixSite = newSite()
  .get('/certification', myGroups)
  .get('/certification/:group', views)
  .get('/certification/:group/evaluation', evaluation)

async function myGroups(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const ids: GroupId[] = []
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
  await leaveGroupLines(c, opened, people, { code: 'clea matrix' })
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
