import { idsOf, type PersonId } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { ConventionId } from '../ids.ts'
import type { PastConvention } from '../law/door.ts'
import { conventionOf, pastOfPeople } from '../past/door.ts'
import { conventionsOfPerson, counts, inLaw, type Convention } from '../terms/door.ts'

/** Of whom the law is asked; `id`: the convention itself, left out; `cddi`: the contract during which it would happen. */
type Asked = { personId: PersonId; id?: ConventionId; cddi?: Convention['cddi'] }

/** The other conventions of the person of this one that count on that day. */
export const conventionsBeside = async (
  db: Db,
  { id, personId }: Convention,
  on: Day,
): Promise<Convention[]> =>
  (await conventionsOfPerson(db, await idsOf(db, personId))).filter((one) => one.id !== id && counts(one, on))

/**
 * All that somebody did, as the law counts it on that day: the conventions that they were asked to sign, and what lists of the past tell. Those that
 * never were are there as cancelled: what says that it renews one of them counts for itself.
 */
export async function historyOf(
  db: Db,
  { personId, id, cddi = null }: Asked,
  on: Day,
): Promise<PastConvention[]> {
  const mine = await idsOf(db, personId)
  const past = (await pastOfPeople(db, mine)).map((one) => conventionOf(one, { cddi }))
  const ours = (await conventionsOfPerson(db, mine)).filter((one) => one.id !== id)
  // one person under several ids is one for the law
  return [
    ...past,
    ...ours.map((one) => ({ ...inLaw(one, { cddi }), ...(counts(one, on) ? {} : { cancelled: true }) })),
  ].map((one) => ({ ...one, person: personId }))
}
