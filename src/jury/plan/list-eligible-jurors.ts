import { partnersOf, type Group } from '#actions'
import { professionals, type Professional } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { holdJuries } from './list-sending-bodies.ts'

/** Who may sit at a jury of a group: the jurors, that day, of the partners who hold the juries of its action. */
export async function eligibleJurors(
  db: Db,
  { actionId }: Pick<Group, 'actionId'>,
  on: Day,
): Promise<Professional[]> {
  const ids = new Set(holdJuries(await partnersOf(db, actionId)))
  return (await professionals(db, 'juror', on)).filter((one) => ids.has(one.organisationId))
}
