import { idsOf, type OrganisationId, type PersonId } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { conventionsOfPerson, counts, hasBegun, lastDayOf, signedStays } from '../convention/door.ts'
import type { Aim, Wish } from '../law/door.ts'
import { pastOfPeople, toldOnce } from '../past/door.ts'

/** Some days of somebody at a host, by a convention or as a list of the past tells; `wish`: what a renewal of them keeps. */
export type Stay = {
  id: string
  fromDay: Day
  toDay: Day
  objects: readonly Aim[]
  wish: Pick<Wish, 'renews' | 'objects' | 'objectives' | 'cddi'>
  /** a convention that the reader writes, and that has begun: its renewal is written from it */
  mayRenew: boolean
}

type Reader = { own: readonly OrganisationId[]; today: Day }

/** What somebody did at one place, a SIRET, in the order of its days, under any of their ids. */
export async function staysAt(
  db: Db,
  personId: PersonId,
  siret: string,
  { own, today }: Reader,
): Promise<Stay[]> {
  const ids = await idsOf(db, personId)
  const ours = (await conventionsOfPerson(db, ids)).filter(
    (one) => one.hostSiret === siret && counts(one, today),
  )
  const past = toldOnce(await pastOfPeople(db, ids), signedStays(ours)).filter(
    ({ hostSiret }) => hostSiret === siret,
  )
  return [
    ...past.map(({ id, fromDay, toDay, objects }) => ({
      id,
      fromDay,
      toDay,
      objects,
      wish: { renews: id, objects },
      mayRenew: false,
    })),
    ...ours
      .map((one) => ({ ...one, toDay: lastDayOf(one) }))
      .map(({ id, fromDay, toDay, object, terms, cddi, keeper, standing }) => ({
        id,
        fromDay,
        toDay,
        objects: [object],
        wish: { renews: id, objects: [object], objectives: terms.objectives, ...(cddi ? { cddi } : {}) },
        mayRenew: hasBegun({ standing, fromDay }, today) && own.includes(keeper.id),
      })),
  ].toSorted((one, other) => (one.fromDay < other.fromDay ? -1 : 1))
}
