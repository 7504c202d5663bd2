import { sql, type Db } from '#platform/db'
import type { DoubtKind, Mended } from './file-order.ts'
import type { OrderLine } from './order-line.ts'

/** An order of a file that waits for an answer, or had one. `lines` are null once they were erased. */
export type Doubt = {
  id: string
  hubId: string
  reference: string
  kind: DoubtKind
  lines: OrderLine[] | null
  why: string
  askedAt: Date
  answer: 'taken' | 'left out' | null
  mended: Mended | null
}

const columns = sql`
  id, hub_id as "hubId", reference, kind, lines, why, asked_at as "askedAt", answer, mended`

/** What is asked, or was answered, of orders of this hub, by their reference. */
export async function doubtsOfHub(db: Db, hubId: string): Promise<Map<string, Doubt>> {
  const rows = await db.rows<Doubt>(sql`
    select ${columns}
    from delivery.doubts
    where hub_id = ${hubId}`)
  return new Map(rows.map((one) => [one.reference, one]))
}

/** What waits for an answer, the oldest first. */
export async function openDoubts(db: Db, hubId: string): Promise<Doubt[]> {
  return db.rows<Doubt>(sql`
    select ${columns}
    from delivery.doubts
    where hub_id = ${hubId} and answer is null and lines is not null
    order by asked_at, reference
    limit 30`)
}

export async function countDoubts(db: Db, hubId: string): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(*) as count
    from delivery.doubts
    where hub_id = ${hubId} and answer is null and lines is not null`)
  return row?.count ?? 0
}

/** Asks about an order, or asks again when the file says something else now. */
export async function askDoubt(
  tx: Db,
  doubt: Pick<Doubt, 'id' | 'hubId' | 'reference' | 'kind' | 'lines' | 'why'>,
  by: string,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into delivery.doubts (id, hub_id, reference, kind, lines, why, asked_at, asked_by)
    values (
      ${doubt.id}, ${doubt.hubId}, ${doubt.reference}, ${doubt.kind}, ${JSON.stringify(doubt.lines)}::jsonb, ${doubt.why},
      ${at}, ${by}
    )
    on conflict (hub_id, reference) do update
    set kind = excluded.kind, lines = excluded.lines, why = excluded.why, answer = null, answered_at = null,
      answered_by = null,
      asked_at = case when doubts.lines is distinct from excluded.lines then excluded.asked_at else doubts.asked_at end`)
}

export async function lockDoubt(tx: Db, id: string, hubId: string): Promise<Doubt | undefined> {
  return tx.row<Doubt>(sql`
    select ${columns}
    from delivery.doubts
    where id = ${id} and hub_id = ${hubId}
    for update`)
}

export async function closeDoubt(
  tx: Db,
  id: string,
  { answer, mended }: { answer: 'taken' | 'left out'; mended: Mended | null },
  by: string,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update delivery.doubts
    set answer = ${answer}, mended = ${mended && JSON.stringify(mended)}::jsonb, answered_at = ${at}, answered_by = ${by}
    where id = ${id}`)
}

/** The file was mended by whoever sent it: nothing is asked any more. */
export async function dropDoubt(tx: Db, hubId: string, reference: string): Promise<void> {
  await tx.run(sql`
    delete from delivery.doubts
    where hub_id = ${hubId} and reference = ${reference} and answer is null`)
}
