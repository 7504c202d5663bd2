import { sql, type Tx } from '#platform/db'
import { announce } from '#platform/facts'
import { GATHER_MS, type Notice } from './notice.ts'

/**
 * Tells people, in the caller's transaction: what leaves leaves after the commit, what presses at once ('notice
 * pressing'). Told twice under one key is told once.
 */
export async function tell(tx: Tx, notices: readonly Notice[], at: Date): Promise<void> {
  if (notices.length === 0) return
  const soon = new Date(at.getTime() + GATHER_MS)
  await tx.run(sql`
    insert into notices.notices (recipient_id, key, title, body, path, pace, written_at, due_at, until)
    select "to", key, title, coalesce(body, ''), path, pace, ${at}, case pace when 'now' then ${at}::timestamptz else ${soon}::timestamptz end, until
    from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as n (
      "to" uuid, key text, title text, body text, path text, pace text, until timestamptz
    )
    on conflict do nothing`)
  if (notices.some(({ pace }) => pace === 'now')) await announce(tx, 'notice pressing', {}, at)
}

/** Takes back what was told to these people under keys that begin so, and has not left: what was said was changed since. Gives what was taken back. */
export async function untell(
  tx: Tx,
  to: readonly string[],
  begins: string,
): Promise<Pick<Notice, 'to' | 'key'>[]> {
  return tx.rows<Pick<Notice, 'to' | 'key'>>(sql`
    delete from notices.notices
    where recipient_id = any(${to}::uuid[]) and starts_with(key, ${begins}) and sending_id is null
    returning recipient_id as "to", key`)
}

/** What was written before goes, with its sendings; gives how many notices. */
export async function deleteBefore(tx: Tx, at: Date): Promise<number> {
  const gone = await tx.run(sql`delete from notices.notices where written_at < ${at}`)
  await tx.run(sql`
    delete from notices.sendings s
    where s.made_at < ${at} and not exists (select 1 from notices.notices n where n.sending_id = s.id)`)
  return gone
}
