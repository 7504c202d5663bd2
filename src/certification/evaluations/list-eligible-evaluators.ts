import { partnersOf, type Group } from '#actions'
import { professionals, type Professional } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'

/** Who may evaluate a group: the evaluators, that day, of the partners who evaluate its action. */
export async function eligibleEvaluators(
  db: Db,
  { actionId }: Pick<Group, 'actionId'>,
  on: Day,
): Promise<Professional[]> {
  const partners = (await partnersOf(db, actionId)).filter((one) => one.part === 'evaluation')
  const ids = new Set(partners.map((one) => one.organisationId))
  return (await professionals(db, 'evaluator', on)).filter((one) => ids.has(one.organisationId))
}
