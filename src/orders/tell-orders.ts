import { followUrl } from '#delivery'
import { professionals, readOrganisation, readPerson } from '#people'
import type { Db } from '#platform/db'
import { postAll, type Letter } from '#platform/mail'
import { parisDay } from '#platform/time'
import { z } from 'zod'
import { buyerLetters, shopLetters, type ToldFact } from './order-letters.ts'
import { linesOf, readOrders, sharesOf } from './order-store.ts'
import { letterToBuyer } from './share-letters.ts'

const about = z.object({ orderId: z.string() })

/** Writes what happened to orders to their customers and to their shops. For a listener, which hears once. */
export async function tellOrders(
  tx: Db,
  { fact, payloads, siteUrl }: { fact: ToldFact; payloads: readonly unknown[]; siteUrl: string },
  now: Date,
): Promise<void> {
  const ids = payloads.map((one) => about.parse(one).orderId)
  const [orders, shares, lines] = [await readOrders(tx, ids), await sharesOf(tx, ids), await linesOf(tx, ids)]
  const toShop = shopLetters[fact]
  const addresses = toShop ? await keepersOf(tx, new Set(shares.map((one) => one.organisationId)), now) : null
  const letters = orders.flatMap((order): Letter[] => {
    const own = { shares: shares.filter(isOf(order)), lines: lines.filter(isOf(order)) }
    const follow = order.follow ? followUrl(siteUrl, order.follow) : null
    const toBuyer = letterToBuyer(order, buyerLetters[fact]({ order, ...own, siteUrl, follow }))
    const toShops = own.shares.flatMap((share) => {
      const told = toShop?.({
        order,
        share,
        lines: own.lines.filter((one) => one.shareId === share.id),
        siteUrl,
      })
      const recipients = addresses?.get(share.organisationId) ?? []
      return told ? recipients.map((recipient): Letter => ({ channel: 'email', recipient, ...told })) : []
    })
    return toBuyer ? [toBuyer, ...toShops] : toShops
  })
  if (letters.length > 0) await postAll(tx, letters, now)
}

const isOf =
  ({ id }: { id: string }) =>
  ({ orderId }: { orderId: string }) =>
    orderId === id

/** Where to write to each shop: whoever keeps it, at the address they sign in with; else its organisation. */
async function keepersOf(
  tx: Db,
  organisationIds: Iterable<string>,
  now: Date,
): Promise<Map<string, string[]>> {
  const addresses = new Map<string, string[]>()
  for (const id of organisationIds) {
    const keepers = await professionals(tx, 'merchant', parisDay(now), id)
    const found: string[] = []
    for (const { personId } of keepers) {
      const email = (await readPerson(tx, personId))?.email
      if (email) found.push(email)
    }
    const own = found.length === 0 ? (await readOrganisation(tx, id))?.email : null
    addresses.set(id, own ? [own] : found)
  }
  return addresses
}
