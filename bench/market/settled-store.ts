import { setTimeout as wait } from 'node:timers/promises'
import { sql, type Db } from '#platform/db'

const PATIENCE_MS = 60_000

/** Waits until nothing that orders ask for waits any more: facts told, letters gone, shares at their merchants'. @returns for how long, in seconds. */
export async function untilSettled(db: Db): Promise<number> {
  const begun = performance.now()
  while (await somethingWaits(db)) {
    if (performance.now() - begun > PATIENCE_MS) throw new Error('what follows the orders is not done')
    await wait(50)
  }
  return (performance.now() - begun) / 1000
}

async function somethingWaits(db: Db): Promise<boolean> {
  const row = await db.row<{ waits: boolean }>(sql`
    select
      exists (select from facts.facts where told_at is null)
      or exists (select from graphile_worker.jobs where attempts < max_attempts and run_at <= now())
      or exists (select from mail.letters where sent_at is null and refused_at is null and channel <> 'paper')
      or exists (select from payments.moves where done_at is null and refused_at is null) as waits`)
  return row?.waits ?? false
}
