import type { LineWhy, ShareId } from '#payments'
import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { ShareState } from '../share.ts'
import type { LineId } from '../ids.ts'

export async function saveShare(
  tx: Tx,
  id: ShareId,
  { state, by, at }: { state: ShareState; by: PersonId | null; at: Date },
): Promise<void> {
  const answeredAt = state === 'waiting' ? null : at
  await tx.run(sql`
    update orders.shares
    set state = ${state}, answered_at = case when ${state} = 'waiting' then null else coalesce(answered_at, ${answeredAt}) end,
      answered_by = case when ${state} = 'waiting' then null else coalesce(answered_by, ${by}) end
    where id = ${id}`)
}

export async function markReady(tx: Tx, id: ShareId, at: Date): Promise<void> {
  await tx.run(sql`update orders.shares set ready_at = ${at} where id = ${id} and ready_at is null`)
}

/** Why these lines cost less than what was paid for them, until that is given back. */
export async function writeAnswers(
  tx: Tx,
  lines: readonly { id: LineId }[],
  { why, by, at }: { why: LineWhy; by: PersonId | null; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into orders.line_answers (line_id, why, answered_at, answered_by)
    select id, ${why}, ${at}, ${by}
    from unnest(${lines.map(({ id }) => id)}::uuid[]) as id
    on conflict (line_id) do update
    set why = excluded.why, answered_at = excluded.answered_at, answered_by = excluded.answered_by
    where line_answers.settled_at is null`)
}

/** Why a line that was settled, perhaps for another reason, costs nothing in the end. */
export async function writeSettledAnswer(
  tx: Tx,
  lineId: LineId,
  { why, at }: { why: LineWhy; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into orders.line_answers (line_id, why, answered_at, settled_at)
    values (${lineId}, ${why}, ${at}, ${at})
    on conflict (line_id) do update
    set why = excluded.why, answered_at = excluded.answered_at, answered_by = null, settled_at = excluded.settled_at`)
}

export async function takeAnswerBack(tx: Tx, lineId: LineId): Promise<void> {
  await tx.run(sql`delete from orders.line_answers where line_id = ${lineId} and settled_at is null`)
}

/** Shares that nobody made ready although the hours of their order are over since `before`. */
export async function sharesForgotten(db: Db, before: Date): Promise<ShareId[]> {
  const rows = await db.rows<{ id: ShareId }>(sql`
    select s.id
    from orders.shares s
    join orders.orders o on o.id = s.order_id
    where s.ready_at is null and s.state <> 'refused' and o.state in ('confirmed', 'collected', 'delivered', 'undelivered')
      and o.slot_to <= ${before}
    order by s.id
    limit 100`)
  return rows.map((one) => one.id)
}
