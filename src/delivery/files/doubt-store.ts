import { sql, type Db } from '#platform/db'
import type { DoubtKind, FileDoubt, Mended } from './file-order.ts'
import { keptDoubt } from './kept-doubt.ts'
import type { OrderLine } from './order-line.ts'
import type { HubId, AddressDoubtId } from '../ids.ts'

/** An order of a file that waits for an answer, or had one. `lines` are null once they were erased. */
export type Doubt = {
  id: AddressDoubtId
  hubId: HubId
  reference: string
  asked: FileDoubt | OldDoubt
  lines: OrderLine[] | null
  askedAt: Date
  answer: 'taken' | 'left out' | null
  mended: Mended | null
}

/** Asked when a doubt was kept as a sentence, in words that its code alone does not say again. */
export type OldDoubt = { kind: DoubtKind; oldWords: string }

export type DoubtRow = Omit<Doubt, 'asked'> & { kind: DoubtKind; about: object; oldWords: string | null }

export const asDoubt = ({ kind, about, oldWords, ...row }: DoubtRow): Doubt => ({
  ...row,
  asked: oldWords === null ? keptDoubt.parse({ kind, ...about }) : { kind, oldWords },
})

export const doubtColumns = sql`
  id, hub_id as "hubId", reference, kind, about, old_words as "oldWords", lines, asked_at as "askedAt", answer, mended`

/** What is asked, or was answered, of orders of this hub, by their reference. */
export async function doubtsOfHub(db: Db, hubId: HubId): Promise<Map<string, Doubt>> {
  const rows = await db.rows<DoubtRow>(sql`
    select ${doubtColumns}
    from delivery.doubts
    where hub_id = ${hubId}`)
  return new Map(rows.map(asDoubt).map((one) => [one.reference, one]))
}

/** What waits for an answer, the oldest first. */
export async function openDoubts(db: Db, hubId: HubId): Promise<Doubt[]> {
  const rows = await db.rows<DoubtRow>(sql`
    select ${doubtColumns}
    from delivery.doubts
    where hub_id = ${hubId} and answer is null and lines is not null
    order by asked_at, reference
    limit 30`)
  return rows.map(asDoubt)
}

export async function countDoubts(db: Db, hubId: HubId): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(*) as count
    from delivery.doubts
    where hub_id = ${hubId} and answer is null and lines is not null`)
  return row?.count ?? 0
}
