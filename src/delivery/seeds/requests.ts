import { cast, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { asId } from '#platform/id'
import { readDay } from '../plan/day-store.ts'
import { saveDraft } from '../asking/draft-store.ts'
import { idOf, seededHub, seededPlaces } from './seeded-town.ts'
import { seededDoors } from './seeded-doors.ts'
import { markTold } from '../follow/told-store.ts'
import type { OrderId, PlaceId } from '../ids.ts'

/** What Nadège began to ask for this morning, between two customers. */
export const seededDraftId = idOf<OrderId>('bb', 1)

/** A request that waits for its hour, and customers of yesterday who were told already. */
export async function seedRequests(tx: Tx, yesterday: Day, now: Date): Promise<void> {
  const nadege = cast.find(({ id }) => id === 'nadege')?.personId ?? asId<PersonId>('')
  await saveDraft(
    tx,
    {
      id: seededDraftId,
      placeId: seededPlaces[1]?.id ?? asId<PlaceId>(''),
      door: seededDoors[3] ?? null,
      parcels: { bags: 2, weight: 'medium', cold: 'ambient', what: 'Pain et tartes', readyClock: null },
    },
    nadege,
    now,
  )
  for (const { id, ended } of (await readDay(tx, seededHub, yesterday)).orders)
    if (ended && ended.how !== 'refused') await markTold(tx, id, ended.how, ended.at)
}
