import { followUrl } from '#delivery'
import { professionals, readOrganisation, readPerson } from '#people'
import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'
import type { Jobs } from '#platform/jobs'
import { post } from '#platform/mail'
import { parisDay } from '#platform/time'
import { z } from 'zod'
import { buyerLetters, shopLetters, type ToldWhat } from './order-letters.ts'
import { linesOf, lockOrder, sharesOf, tellStory, storyOf } from './order-store.ts'
import type { Share } from './share.ts'
import { tellBuyer } from './share-letters.ts'

const asked = z.object({ id: z.string(), what: z.enum(['confirmed', 'given back', 'cancelled']) })

/** The work this room does after an answer: writing to customers and to shops. */
export const ordersBackground = ({ db, clock, site }: Ground): Jobs => ({
  'tell-order': async (payload) => {
    const { id, what } = asked.parse(payload)
    await tellOrder(db, { id, what, siteUrl: site.url }, clock())
  },
})

/** Tells one thing of an order, once, to its customer and to its shops. */
export async function tellOrder(
  db: Db,
  { id, what, siteUrl }: { id: string; what: ToldWhat; siteUrl: string },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const order = await lockOrder(tx, id)
    const mark = `told: ${what}`
    if (!order || (await storyOf(tx, id)).some((one) => one.what === mark)) return
    await tellStory(tx, { orderId: id, what: mark }, now)
    const [shares, lines] = [await sharesOf(tx, [id]), await linesOf(tx, [id])]
    const follow = order.follow ? followUrl(siteUrl, order.follow) : null
    await tellBuyer(tx, order, buyerLetters[what]({ order, shares, lines, siteUrl, follow }), now)
    const toShop = shopLetters[what]
    if (!toShop) return
    for (const share of shares) {
      const own = lines.filter((one) => one.shareId === share.id)
      await tellShop(tx, share, toShop({ order, share, lines: own, siteUrl }), now)
    }
  })
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
