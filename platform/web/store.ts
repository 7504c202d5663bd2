import { sql, type Tx } from '#platform/db'
import { DAY_MS } from '#platform/time'

/**
 * Counts one more try of `key` and says whether it is still within `max` for the current window of `seconds`.
 * Kept outside the caller's transaction on purpose: a try that fails still counts.
 */
export async function countTry(
  tx: Tx,
  key: string,
  { max, seconds }: { max: number; seconds: number },
  now: Date,
): Promise<boolean> {
  const start = new Date(Math.floor(now.getTime() / (seconds * 1000)) * seconds * 1000)
  // a count is not worth a wait for the disk: a machine that stops forgets the tries of its last instant
  const row = await tx.row<{ count: number }>(sql`
    with soon as (select set_config('synchronous_commit', 'off', true))
    insert into web.tries as t (key, window_start, count)
    select ${key}, ${start}, 1
    from soon
    on conflict (key, window_start) do update set count = t.count + 1
    returning count`)
  return (row?.count ?? 0) <= max
}

const LONGEST_DAYS = 8

/** Forgets windows that are over, the longest included. */
export async function sweepTries(tx: Tx, now: Date): Promise<void> {
  await tx.run(sql`
    delete from web.tries
    where window_start < ${new Date(now.getTime() - LONGEST_DAYS * DAY_MS)}`)
}
