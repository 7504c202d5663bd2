import type { Db } from '#platform/db'
import { addMonths, parisDay } from '#platform/time'
import type { PersonId, Proven, Proving } from '#people'
import { originsSettled } from './store.ts'

const MONTHS = 14

type Asked = { mine: PersonId[]; proving: Proving; now: Date }

/** What other rooms saw somebody do, that is neither in their portfolio nor set aside: the latest first. */
export async function proposedTo(db: Db, { mine, proving, now }: Asked): Promise<Proven[]> {
  const all = await proving.find(db, mine, addMonths(parisDay(now), -MONTHS))
  const settled = await originsSettled(db, mine)
  return all
    .filter(({ room, id }) => !settled.has(`${room} ${id}`))
    .toSorted((a, b) => (a.happenedOn === b.happenedOn ? 0 : a.happenedOn < b.happenedOn ? 1 : -1))
}
