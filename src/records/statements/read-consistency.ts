import type { Db } from '#platform/db'
import { oldestWritingMs } from './open-writings-store.ts'
import { oldestHere } from './open-writings.ts'

/** All that was stored before this instant can be read: for `X-Experience-API-Consistent-Through`. */
export async function consistentThrough(db: Db, now: Date): Promise<Date> {
  const here = oldestHere(now)
  return new Date(Math.min(here, now.getTime() - (await oldestWritingMs(db))))
}
