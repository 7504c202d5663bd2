import { partnersOfEach, type ActionId } from '#actions'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { ConventionId } from '../ids.ts'
import { countedImmersions } from './counted-store.ts'

/**
 * The immersions that are evidence of a training which somebody funds: those of an action with a funder, that were not over before `since`. They
 * prove hours of its sheets.
 */
export async function listEvidence(db: Db, since: Day, today: Day): Promise<Set<ConventionId>> {
  const counted = await countedImmersions(db, today)
  const partners = await partnersOfEach(db, [...new Set(counted.map(({ actionId }) => actionId))])
  const isFunded = (actionId: ActionId) =>
    (partners.get(actionId) ?? []).some(({ part }) => part === 'funding')
  return new Set(counted.filter((one) => one.lastDay >= since && isFunded(one.actionId)).map(({ id }) => id))
}
