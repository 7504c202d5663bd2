import { sql, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { Mended } from './file-order.ts'
import { type Doubt, doubtColumns } from './doubt-store.ts'
import type { HubId, AddressDoubtId } from '../ids.ts'

/** Asks about an order, or asks again when the file says something else now. */
export async function askDoubt(
  tx: Tx,
  doubt: Pick<Doubt, 'id' | 'hubId' | 'reference' | 'kind' | 'lines' | 'why'>,
  by: PersonId,
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

export async function lockDoubt(tx: Tx, id: AddressDoubtId, hubId: HubId): Promise<Doubt | undefined> {
  return tx.row<Doubt>(sql`
    select ${doubtColumns}
    from delivery.doubts
    where id = ${id} and hub_id = ${hubId}
    for update`)
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
