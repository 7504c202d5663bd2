import { sql, type Db } from '#platform/db'
import type { Channel } from './notice.ts'

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
  return rows.map(({ sendingId, channel, madeAt, ...notice }) => ({
    ...notice,
    sending: sendingId === null ? null : { id: sendingId, channel, madeAt },
  }))
}
