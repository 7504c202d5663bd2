import { holdsCddi } from '#employment'
import { worksAtFarm } from '#farm'
import type { Db } from '#platform/db'
import { groupIdsOf } from '#training'
import type { PersonId } from '#people'

/** Where somebody who works for nobody here is at home: in a group (one to come is theirs already), else where they work. */
export type OwnSpace = { inGroup: true } | { inGroup: false; atFarm: boolean; holdsCddi: boolean }

/** The space of somebody, for the dock and for the first page alike. */
export async function ownSpaceOf(db: Db, personId: PersonId, now: Date): Promise<OwnSpace> {
  if ((await groupIdsOf(db, personId)).length > 0) return { inGroup: true }
  return {
    inGroup: false,
    atFarm: await worksAtFarm(db, personId, now),
    holdsCddi: await holdsCddi(db, personId),
  }
}
