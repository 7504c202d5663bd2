import { followUrl, type OrderId } from '#delivery'
import type { Tx } from '#platform/db'
import { postAll, type Letter } from '#platform/mail'
import { z } from 'zod'
import { asId } from '#platform/id'
import { buyerLetters, type ToldFact } from './letters.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { readOrders } from '../order-store.ts'
import { paidOf, type Order } from '../order.ts'
import { insertKept } from '../kept/door.ts'
import { letterToBuyer } from '../tell-buyer.ts'
import { findNamed } from './find-named.ts'
import { contractOf } from './contract.ts'
import type { NamedMerchant } from './kept-letter.ts'
import { tellShops } from './tell-shops.ts'

const about = z.object({ orderId: z.string().transform(asId<OrderId>) })

/** Writes what happened to orders to their customers and to their shops. For a listener, which hears once. */
export async function tellOrders(
  tx: Tx,
  { fact, payloads, siteUrl }: { fact: ToldFact; payloads: readonly unknown[]; siteUrl: string },
  now: Date,
): Promise<void> {
  const ids = payloads.map((one) => about.parse(one).orderId)
  const [orders, shares, lines] = [await readOrders(tx, ids), await sharesOf(tx, ids), await linesOf(tx, ids)]
  const ownOf = (order: Order) => ({ shares: shares.filter(isOf(order)), lines: lines.filter(isOf(order)) })
  const merchants =
    fact === 'order confirmed' ? await findNamed(tx, shares) : new Map<string, NamedMerchant>()
  if (fact === 'order confirmed')
    await insertKept(
      tx,
      orders.map((order) => contractOf({ order, ...ownOf(order), merchants }, now)),
    )
  const letters = orders.flatMap((order): Letter[] => {
    const name = paidOf(order)?.follow
    const follow = name ? followUrl(siteUrl, name) : null
    const toBuyer = letterToBuyer(
      order,
      buyerLetters[fact]({ order, ...ownOf(order), merchants, siteUrl, follow }),
    )
    return toBuyer ? [toBuyer] : []
  })
  if (letters.length > 0) await postAll(tx, letters, now)
  await tellShops(tx, { fact, orders, shares, lines, siteUrl }, now)
}

const isOf =
  ({ id }: { id: string }) =>
  ({ orderId }: { orderId: OrderId }) =>
    orderId === id
