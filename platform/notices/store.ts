import { sql, type Db } from '#platform/db'
import { announce } from '#platform/facts'
import { GATHER_MS, type Channel, type Choice, type Notice } from './notice.ts'

/**
 * Tells people, in the caller's transaction: what leaves leaves after the commit, what presses at once ('notice
 * pressing'). Told twice under one key is told once.
 */
export async function tell(tx: Db, notices: readonly Notice[], at: Date): Promise<void> {
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

/** Takes back what was told to these people under keys that begin so, and has not left: what was said was changed since. */
export async function untell(tx: Db, to: readonly string[], begins: string): Promise<void> {
  await tx.run(sql`
    delete from notices.notices
    where recipient_id = any(${to}::uuid[]) and starts_with(key, ${begins}) and sending_id is null`)
}

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
export async function lockWaiting(tx: Db, recipientId: string): Promise<Waiting[]> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('notices ' || ${recipientId}, 0))`)
  return tx.rows<Waiting>(sql`
    select id, title, body, path, pace, until, due_at as "dueAt"
    from notices.notices
    where recipient_id = ${recipientId} and sending_id is null
    order by id`)
}

export async function postpone(tx: Db, ids: readonly number[], dueAt: Date): Promise<void> {
  await tx.run(sql`
    update notices.notices
    set due_at = ${dueAt}
    where id = any(${ids}::bigint[])`)
}

export type Sending = { id: string; recipientId: string; channel: Channel }

/** Notes that these left together. */
export async function insertSending(
  tx: Db,
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

export type Kept = {
  id: number
  title: string
  body: string
  path: string | null
  writtenAt: Date
  dueAt: Date
  sending: { id: string; channel: Channel; madeAt: Date } | null
}

/** What somebody was told under any of their ids, the latest first; `before` (an id) turns the page. */
export async function keptFor(
  db: Db,
  recipientIds: readonly string[],
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<Kept[]> {
  const rows = await db.rows<
    Omit<Kept, 'sending'> & { sendingId: string | null; channel: Channel; madeAt: Date }
  >(sql`
    select n.id, n.title, n.body, n.path, n.written_at as "writtenAt", n.due_at as "dueAt",
      s.id as "sendingId", s.channel, s.made_at as "madeAt"
    from notices.notices n
    left join notices.sendings s on s.id = n.sending_id
    where n.recipient_id = any(${recipientIds}::uuid[]) and n.id < ${before ?? Number.MAX_SAFE_INTEGER}
    order by n.id desc
    limit ${limit}`)
  return rows.map(({ sendingId, channel, madeAt, ...one }) => ({
    ...one,
    sending: sendingId === null ? null : { id: sendingId, channel, madeAt },
  }))
}

/** How somebody wants to be told; undefined when they chose nothing. */
export const readChoice = (db: Db, recipientId: string): Promise<Choice | undefined> =>
  db.row<Choice>(sql`
    select channel, quiet_from as "quietFrom", quiet_to as "quietTo", sundays
    from notices.choices
    where recipient_id = ${recipientId}`)

/** Keeps how somebody wants to be told; what waits for them is looked at again. */
export async function saveChoice(tx: Db, recipientId: string, choice: Choice, at: Date): Promise<void> {
  await tx.run(sql`
    insert into notices.choices (recipient_id, channel, quiet_from, quiet_to, sundays, chosen_at)
    values (${recipientId}, ${choice.channel}, ${choice.quietFrom}, ${choice.quietTo}, ${choice.sundays}, ${at})
    on conflict (recipient_id) do update
    set channel = excluded.channel, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
      sundays = excluded.sundays, chosen_at = excluded.chosen_at`)
  await tx.run(sql`
    update notices.notices
    set due_at = least(due_at, greatest(${at}, written_at + make_interval(secs => ${GATHER_MS / 1000})))
    where recipient_id = ${recipientId} and sending_id is null`)
}

/** What was written before goes, with its sendings; gives how many notices. */
export async function deleteBefore(tx: Db, at: Date): Promise<number> {
  const gone = await tx.run(sql`delete from notices.notices where written_at < ${at}`)
  await tx.run(sql`
    delete from notices.sendings s
    where s.made_at < ${at} and not exists (select 1 from notices.notices n where n.sending_id = s.id)`)
  return gone
}
