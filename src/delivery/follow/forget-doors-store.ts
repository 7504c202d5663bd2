import { sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'

/**
 * Takes the name, telephone, address and words of the door out of orders delivered before that day. What stays is what was carried,
 * when, and in which town. @returns how many.
 */
export async function eraseDoors(tx: Tx, before: Day, at: Date): Promise<number> {
  await tx.run(sql`
    update delivery.order_turns t
    set words = ''
    from delivery.orders o
    where o.id = t.order_id and o.day < ${before} and o.forgotten_at is null and t.words <> ''`)
  return tx.run(sql`
    update delivery.orders
    set recipient_name = '', phone = null, email = null, address = '', floor = 0, lift = 'unknown', words = '',
      latitude = null, longitude = null, point_from = null, forgotten_at = ${at}
    where day < ${before} and forgotten_at is null`)
}

/** Lines of files kept for a question, and what somebody began to ask: they hold names and addresses too. */
export async function eraseSaid(
  tx: Tx,
  { doubtsBefore, draftsBefore }: { doubtsBefore: Date; draftsBefore: Date },
): Promise<{ doubts: number; drafts: number }> {
  const doubts = await tx.run(sql`
    update delivery.doubts
    set lines = null
    where lines is not null and asked_at < ${doubtsBefore}`)
  const drafts = await tx.run(sql`delete from delivery.drafts where written_at < ${draftsBefore}`)
  return { doubts, drafts }
}
