import { followUrl } from '#delivery'
import { professionals, readOrganisation, readPerson } from '#people'
import type { Db } from '#platform/db'
import { post } from '#platform/mail'
import { parisDay } from '#platform/time'
import { z } from 'zod'
import { buyerLetters, shopLetters, type ToldFact } from './order-letters.ts'
import { linesOf, readOrder, sharesOf } from './order-store.ts'
import type { Share } from './share.ts'
import { tellBuyer } from './share-letters.ts'

const about = z.object({ orderId: z.string() })

/** Writes what happened to an order to its customer and to its shops. For a listener, which hears once. */
export async function tellOrder(
  tx: Db,
  { fact, payload, siteUrl }: { fact: ToldFact; payload: unknown; siteUrl: string },
  now: Date,
): Promise<void> {
  const order = await readOrder(tx, about.parse(payload).orderId)
  if (!order) return
  const [shares, lines] = [await sharesOf(tx, [order.id]), await linesOf(tx, [order.id])]
  const follow = order.follow ? followUrl(siteUrl, order.follow) : null
  await tellBuyer(tx, order, buyerLetters[fact]({ order, shares, lines, siteUrl, follow }), now)
  const toShop = shopLetters[fact]
  if (!toShop) return
  for (const share of shares) {
    const own = lines.filter((one) => one.shareId === share.id)
    await tellShop(tx, share, toShop({ order, share, lines: own, siteUrl }), now)
  }
}

/** To whoever keeps the shop, at the address they sign in with; else to its organisation. */
async function tellShop(
  tx: Db,
  { organisationId }: Share,
  told: { subject: string; body: string },
  now: Date,
): Promise<void> {
  const keepers = await professionals(tx, 'merchant', parisDay(now), organisationId)
  const emails: string[] = []
  for (const { personId } of keepers) {
    const email = (await readPerson(tx, personId))?.email
    if (email) emails.push(email)
  }
  const own = emails.length === 0 ? (await readOrganisation(tx, organisationId))?.email : null
  if (own) emails.push(own)
  for (const recipient of emails) await post(tx, { channel: 'email', recipient, ...told }, now)
}
