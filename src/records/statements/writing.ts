import type { Db } from '#platform/db'
import { storedAt } from './place.ts'
import { oldestWritingMs } from './store.ts'

// Places handed out here and not yet committed: what comes before the first of them is all there.
const open = new Set<number>()

/** Runs a writing whose first place is this one. */
export async function whileWriting<T>(place: number, work: () => Promise<T>): Promise<T> {
  open.add(place)
  try {
    return await work()
  } finally {
    open.delete(place)
  }
}

/** All that was stored before this instant can be read: for `X-Experience-API-Consistent-Through`. */
export async function consistentThrough(db: Db, now: Date): Promise<Date> {
  const here = [...open].reduce((least, place) => Math.min(least, storedAt(place).getTime()), now.getTime())
  return new Date(Math.min(here, now.getTime() - (await oldestWritingMs(db))))
}
