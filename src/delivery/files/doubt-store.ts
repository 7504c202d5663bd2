import { sql, type Db } from '#platform/db'
import type { DoubtKind, Mended } from './file-order.ts'
import type { OrderLine } from './order-line.ts'
import type { HubId, AddressDoubtId } from '../ids.ts'

/** An order of a file that waits for an answer, or had one. `lines` are null once they were erased. */
export type Doubt = {
  id: AddressDoubtId
  hubId: HubId
  reference: string
  kind: DoubtKind
  lines: OrderLine[] | null
  why: string
  askedAt: Date
  answer: 'taken' | 'left out' | null
  mended: Mended | null
}

export const doubtColumns = sql`
  id, hub_id as "hubId", reference, kind, lines, why, asked_at as "askedAt", answer, mended`

/** What is asked, or was answered, of orders of this hub, by their reference. */
export async function doubtsOfHub(db: Db, hubId: HubId): Promise<Map<string, Doubt>> {
  const rows = await db.rows<Doubt>(sql`
    select ${doubtColumns}
    from delivery.doubts
    where hub_id = ${hubId}`)
  return new Map(rows.map((one) => [one.reference, one]))
}

/** What waits for an answer, the oldest first. */
export async function openDoubts(db: Db, hubId: HubId): Promise<Doubt[]> {
  return db.rows<Doubt>(sql`
    select ${doubtColumns}
    from delivery.doubts
    where hub_id = ${hubId} and answer is null and lines is not null
    order by asked_at, reference
    limit 30`)
}

export async function countDoubts(db: Db, hubId: HubId): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(*) as count
    from delivery.doubts
    where hub_id = ${hubId} and answer is null and lines is not null`)
  return row?.count ?? 0
}
