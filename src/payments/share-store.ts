import { sql, type Db } from '#platform/db'
import type { ShareAsk } from './payment.ts'
import type { Share } from './share.ts'

const columns = sql`
  id, payment_id as "paymentId", organisation_id as "organisationId", label, gross_cents as "grossCents",
  commission_bp, vat_bp, refunded_cents as "refundedCents"`

export async function insertShares(
  tx: Db,
  paymentId: string,
  shares: readonly ShareAsk[],
  vat_bp: number,
): Promise<void> {
  await tx.run(sql`
    insert into payments.shares (id, payment_id, organisation_id, label, gross_cents, commission_bp, vat_bp)
    select s."shareId", ${paymentId}, s."organisationId", s.label, s."grossCents", s.commission_bp, ${vat_bp}
    from jsonb_to_recordset(${JSON.stringify(shares)}::jsonb) as s (
      "shareId" uuid, "organisationId" uuid, label text, "grossCents" integer, commission_bp integer
    )`)
}

export async function sharesOf(db: Db, paymentId: string): Promise<Share[]> {
  return db.rows<Share>(
    sql`select ${columns} from payments.shares where payment_id = ${paymentId} order by id`,
  )
}

export async function readShare(db: Db, id: string): Promise<Share | undefined> {
  return db.row<Share>(sql`select ${columns} from payments.shares where id = ${id}`)
}

export async function addRefunded(tx: Db, id: string, cents: number): Promise<void> {
  await tx.run(sql`update payments.shares set refunded_cents = refunded_cents + ${cents} where id = ${id}`)
}
