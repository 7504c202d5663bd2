import { asId } from '#platform/id'
import type { PaymentId } from '#payments'
import { sql, type Db } from '#platform/db'

/** The payment of a page of the provider; '' when there is none. */
export async function paymentOfPage(db: Db, pageId: string): Promise<PaymentId> {
  const row = await db.row<{ id: PaymentId }>(sql`select id from payments.payments where page_id = ${pageId}`)
  return row?.id ?? asId('')
}
