import { rightsOver, type PersonId } from '#people'
import type { Db } from '#platform/db'
import type { Desk } from '../access.ts'
import type { PastImmersion } from './past-immersion.ts'
import { pastOfPeople } from './past-store.ts'

/** Of the immersions of these people, those that this desk may be told of: all, where their file is open to it; else those of the lists of its own organisations. */
export async function tellPast(
  db: Db,
  personIds: readonly PersonId[],
  { actor, own }: Desk,
  now: Date,
): Promise<PastImmersion[]> {
  const rights = await rightsOver(db, actor, personIds, 'immersion', now)
  const all = await pastOfPeople(db, personIds)
  return all.filter(
    ({ personId, keeperId }) => rights.get(personId)?.reads === true || own.some(({ id }) => id === keeperId),
  )
}
