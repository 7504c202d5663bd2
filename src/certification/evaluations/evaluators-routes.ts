import { parisDay } from '#platform/time'
import { field, goTo, idIn, newSite, readForm, sayNext, type Ask } from '#platform/web'
import { evaluatorsOf, openQuestions } from '../clea/door.ts'
import { openGroupPageAs } from '../open-group-page.ts'
import { appointEvaluator, dismissEvaluator } from './appoint-evaluator.ts'
import { eligibleEvaluators } from './list-eligible-evaluators.ts'
import { evaluatorsPage, type EvaluatorsRefusal } from './evaluators-page.tsx'

/** Who evaluates a group, for who leads its training. */
export const evaluatorsSite = newSite()
  .get('/certification/:group/evaluateurs', async (c) => evaluators(c))
  .post('/certification/:group/evaluateurs', appoint)
  .post('/certification/:group/evaluateurs/fin', dismiss)

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
  await c.var.db.transaction((tx) => dismissEvaluator(tx, group.id, form.value.person, c.var.now))
  sayNext(c, 'C’est noté')
  return goTo(c, `/certification/${group.id}/evaluateurs`)
}
