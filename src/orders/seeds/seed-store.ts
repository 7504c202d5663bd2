import { sql, type Tx } from '#platform/db'
import type { OrderId } from '#delivery'

/** How a customer of the demo can be reached. */
export async function writeContact(
  tx: Tx,
  orderId: OrderId,
  { phone, email }: { phone: string | null; email: string | null },
): Promise<void> {
  await tx.run(sql`update orders.orders set phone = ${phone}, email = ${email} where id = ${orderId}`)
}

/** Under which name the bike of an order of the demo is followed. */
export async function writeFollow(tx: Tx, orderId: OrderId, follow: string): Promise<void> {
  await tx.run(sql`update orders.orders set follow = ${follow} where id = ${orderId}`)
}
