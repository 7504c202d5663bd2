import { sql, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { FileDoubt, Mended } from './file-order.ts'
import { asDoubt, doubtColumns, type Doubt, type DoubtRow } from './doubt-store.ts'
import type { HubId, AddressDoubtId } from '../ids.ts'

/** Asks about an order, or asks again when the file says something else now. */
export async function askDoubt(
  tx: Tx,
  doubt: Pick<Doubt, 'id' | 'hubId' | 'reference' | 'lines'> & { asked: FileDoubt },
  by: PersonId,
  at: Date,
): Promise<void> {
  const { kind, ...about } = doubt.asked
  await tx.run(sql`
    insert into delivery.doubts (id, hub_id, reference, kind, about, lines, asked_at, asked_by)
    values (
      ${doubt.id}, ${doubt.hubId}, ${doubt.reference}, ${kind}, ${JSON.stringify(about)}::jsonb,
      ${JSON.stringify(doubt.lines)}::jsonb, ${at}, ${by}
    )
    on conflict (hub_id, reference) do update
    set kind = excluded.kind, about = excluded.about, old_words = null, lines = excluded.lines, answer = null,
      answered_at = null, answered_by = null,
      asked_at = case when doubts.lines is distinct from excluded.lines then excluded.asked_at else doubts.asked_at end`)
}

export async function lockDoubt(tx: Tx, id: AddressDoubtId, hubId: HubId): Promise<Doubt | undefined> {
  const row = await tx.row<DoubtRow>(sql`
    select ${doubtColumns}
    from delivery.doubts
    where id = ${id} and hub_id = ${hubId}
    for update`)
  return row && asDoubt(row)
}

export async function closeDoubt(
  tx: Tx,
  id: AddressDoubtId,
  { answer, mended }: { answer: 'taken' | 'left out'; mended: Mended | null },
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update delivery.doubts
    set answer = ${answer}, mended = ${mended && JSON.stringify(mended)}::jsonb, answered_at = ${at}, answered_by = ${by}
    where id = ${id}`)
}

/** The file was mended by whoever sent it: nothing is asked any more. */
export async function dropDoubt(tx: Tx, hubId: HubId, reference: string): Promise<void> {
  await tx.run(sql`
    delete from delivery.doubts
    where hub_id = ${hubId} and reference = ${reference} and answer is null`)
}
