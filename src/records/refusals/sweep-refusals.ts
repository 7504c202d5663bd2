import type { Db } from '#platform/db'
import { WEEK_MS } from '#platform/time'
import { deleteRefusals } from './store.ts'

const KEPT_MS = WEEK_MS

/** Forgets what was refused more than a week ago; gives how many lines. */
export const sweepRefusals = (db: Db, now: Date): Promise<number> =>
  db.transaction((tx) => deleteRefusals(tx, new Date(now.getTime() - KEPT_MS)))
