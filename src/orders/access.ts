import { notFound, type Ask } from '#platform/web'
import { orderBySecret } from './order-store.ts'
import type { Order } from './order.ts'

/** The order of the secret address that is asked: whoever has it reads the order. @throws notFound for any other. */
export async function orderAsked(c: Ask): Promise<Order> {
  const secret = c.req.param('secret') ?? ''
  const order = /^[\w-]{24}$/.test(secret) ? await orderBySecret(c.var.db, secret) : undefined
  if (!order) throw notFound()
  return order
}
