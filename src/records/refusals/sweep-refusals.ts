import type { Db } from '#platform/db'
import { deleteRefusals } from './store.ts'

const KEPT_MS = 7 * 86_400_000

/** Forgets what was refused more than a week ago; gives how many lines. */
export const sweepRefusals = (db: Db, now: Date): Promise<number> =>
  db.transaction((tx) => deleteRefusals(tx, new Date(now.getTime() - KEPT_MS)))
