import { idsOf, type PersonId } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { ConventionId } from '../ids.ts'
import type { PastConvention } from '../law/door.ts'
import { conventionOf, pastOfPeople, toldOnce } from '../past/door.ts'
import { conventionsOfPerson, counts, inLaw, signedStays, type Convention } from '../terms/door.ts'

/** Of whom the law is asked; `id`: the convention itself, left out; `cddi`: the contract during which it would happen. */
type Asked = { personId: PersonId; id?: ConventionId; cddi?: Convention['cddi'] }

/**
 * All that somebody did, as the law counts it on that day: the conventions that they were asked to sign, and what lists of the past tell. Those that
 * never were are there as cancelled: what says that it renews one of them counts for itself.
 */
export const historyOf = async (db: Db, asked: Asked, on: Day): Promise<PastConvention[]> =>
  (await livedBeside(db, asked, on)).history

/** The same, and beside it the other conventions of the person that count, whole: their hours are counted too. */
export async function livedBeside(
  db: Db,
  { personId, id, cddi = null }: Asked,
  on: Day,
): Promise<{ history: PastConvention[]; beside: Convention[] }> {
  const mine = await idsOf(db, personId)
  const all = await conventionsOfPerson(db, mine)
  const ours = all.filter((one) => one.id !== id)
  const past = toldOnce(await pastOfPeople(db, mine), signedStays(all)).map((one) =>
    conventionOf(one, { cddi }),
  )
  const beside = ours.filter((one) => counts(one, on))
  const told = ours.map((one) => ({
    ...inLaw(one, { cddi }),
    ...(beside.includes(one) ? {} : { cancelled: true }),
  }))
  // one person under several ids is one for the law
  return { history: [...past, ...told].map((one) => ({ ...one, person: personId })), beside }
}
