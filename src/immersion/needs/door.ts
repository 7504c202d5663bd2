import type { OrganisationId } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { HostId, NeedId } from '../ids.ts'
import type { Need } from './need.ts'
import { listNeeds, readNeed } from './need-store.ts'

export { closeFilledNeed, openUnfilledNeed } from './close-filled-need.ts'
export { readHours } from './read-hours.ts'
export { needsToday } from './today.ts'
export { deleteWaiting } from './waiting-store.ts'

/** So many needs of one host are shown in a form. */
const MOST = 30

type Asked = { hostId: HostId; keepers: readonly OrganisationId[]; today: Day; chosen: NeedId | null }

/** What this host looks for today, for who reads the hosts of these keepers; with what was `chosen`, closed since or not. */
export async function openNeedsOf(db: Db, { hostId, keepers, today, chosen }: Asked): Promise<Need[]> {
  const query = { search: '', state: 'ouverts', hostId, after: '', limit: MOST, today } as const
  const open: Need[] = await listNeeds(db, keepers, query)
  const known = chosen && !open.some(({ id }) => id === chosen) && (await readNeed(db, chosen, keepers))
  return known ? [known, ...open] : open
}
