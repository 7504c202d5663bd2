import { sql, type Db, type Tx } from '#platform/db'
import type { Channel, Notice } from './notice.ts'

/** Those to whom something may be told now, the longest waiting first. */
export async function dueRecipients(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    select recipient_id as id
    from notices.notices
    where sending_id is null and due_at <= ${now}
    group by recipient_id
    order by min(due_at), recipient_id
    limit ${limit}`)
  return rows.map(({ id }) => id)
}

export type Waiting = Required<Pick<Notice, 'title' | 'path' | 'pace'>> & {
  id: number
  body: string
  until: Date | null
  dueAt: Date
}

/** All that waits for one person, the oldest first; others who send to them wait until the transaction ends. */
export async function lockWaiting(tx: Tx, recipientId: string): Promise<Waiting[]> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('notices ' || ${recipientId}, 0))`)
  return tx.rows<Waiting>(sql`
    select id, title, body, path, pace, until, due_at as "dueAt"
    from notices.notices
    where recipient_id = ${recipientId} and sending_id is null
    order by id`)
}

export async function postpone(tx: Tx, ids: readonly number[], dueAt: Date): Promise<void> {
  await tx.run(sql`
    update notices.notices
    set due_at = ${dueAt}
    where id = any(${ids}::bigint[])`)
}

export type Sending = { id: string; recipientId: string; channel: Channel }

/** Notes that these left together. */
export async function insertSending(
  tx: Tx,
  { id, recipientId, channel }: Sending,
  ids: readonly number[],
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into notices.sendings (id, recipient_id, channel, made_at)
    values (${id}, ${recipientId}, ${channel}, ${at})`)
  await tx.run(sql`
    update notices.notices
    set sending_id = ${id}
    where id = any(${ids}::bigint[])`)
}

export async function countSms(db: Db, recipientId: string, since: Date): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(*) as count
    from notices.sendings
    where recipient_id = ${recipientId} and channel = 'sms' and made_at >= ${since}`)
  return row?.count ?? 0
}
