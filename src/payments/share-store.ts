import { sql, type Db, type Tx } from '#platform/db'
import type { Share } from './share.ts'
import type { PaymentId, ShareId } from './ids.ts'

const columns = sql`
  id, payment_id as "paymentId", organisation_id as "organisationId", label, gross_cents as "grossCents",
  commission_bp, vat_bp, refunded_cents as "refundedCents"`

export const sharesOf = (db: Db, paymentId: PaymentId): Promise<Share[]> => sharesOfPayments(db, [paymentId])

export const sharesOfPayments = (db: Db, paymentIds: readonly PaymentId[]): Promise<Share[]> =>
  db.rows<Share>(
    sql`select ${columns} from payments.shares where payment_id = any(${paymentIds}) order by id`,
  )

export async function addRefunded(tx: Tx, id: ShareId, cents: number): Promise<void> {
  await tx.run(sql`update payments.shares set refunded_cents = refunded_cents + ${cents} where id = ${id}`)
}
