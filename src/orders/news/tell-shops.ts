import { professionals, reachPerson, readOrganisation, type OrganisationId } from '#people'
import type { Db, Tx } from '#platform/db'
import { postAll, type Letter } from '#platform/mail'
import { tell, type Notice } from '#platform/notices'
import { mobileIn } from '#platform/sheets'
import { parisDay } from '#platform/time'
import type { Line } from '../line.ts'
import { OWN_ORDERS, shopLetters, type ToldFact } from './letters.ts'
import type { Order } from '../order.ts'
import type { Share } from '../share.ts'
import { tellMarket } from './tell-market.ts'

type What = { fact: ToldFact; orders: Order[]; shares: Share[]; lines: Line[]; siteUrl: string }

/**
 * Tells shops at once: whoever keeps one, as they chose; else its organisation, by e-mail or by SMS; of one that has neither, whoever runs the
 * market is told to call.
 */
export async function tellShops(
  tx: Tx,
  { fact, orders, shares, lines, siteUrl }: What,
  now: Date,
): Promise<void> {
  const words = shopLetters[fact]
  if (!words) return
  const notices: Notice[] = []
  const letters: Letter[] = []
  const reach = await reachOf(tx, shares, now)
  for (const order of orders)
    for (const share of shares.filter(({ orderId }) => orderId === order.id)) {
      const about = { order, share, lines: lines.filter(({ shareId }) => shareId === share.id) }
      const key = `${fact} ${share.id}`
      const { keepers, letter } = reach.get(share.organisationId) ?? { keepers: [], letter: undefined }
      const { subject: title, body } = words({ ...about, siteUrl: null })
      if (keepers.length > 0)
        notices.push(
          ...keepers.map((to): Notice => ({ to, key, title, body, path: OWN_ORDERS, pace: 'now' })),
        )
      else if (letter) letters.push({ ...letter, ...words({ ...about, siteUrl }) })
      else await callIt(tx, order, { key, name: share.merchantName, title }, now)
    }
  if (letters.length > 0) await postAll(tx, letters, now)
  await tell(tx, notices, now)
}

type ShopReach = { keepers: string[]; letter: Pick<Letter, 'channel' | 'recipient'> | undefined }

/** How each of these shops is told: those who keep it, else its organisation. By the id of the organisation. */
export async function reachOf(
  db: Db,
  shops: readonly { organisationId: OrganisationId }[],
  now: Date,
): Promise<Map<string, ShopReach>> {
  const found = new Map<string, ShopReach>()
  for (const id of new Set(shops.map(({ organisationId }) => organisationId))) {
    const keepers: string[] = []
    for (const { personId } of await professionals(db, 'merchant', parisDay(now), id)) {
      const reach = await reachPerson(db, personId)
      if (reach?.phone || reach?.email) keepers.push(personId)
    }
    found.set(id, {
      keepers: [...new Set(keepers)],
      letter: keepers.length > 0 ? undefined : await ownAddress(db, id),
    })
  }
  return found
}

async function ownAddress(db: Db, organisationId: OrganisationId): Promise<ShopReach['letter']> {
  const organisation = await readOrganisation(db, organisationId)
  if (organisation?.email) return { channel: 'email', recipient: organisation.email }
  const mobile = mobileIn(organisation?.phone ?? null)
  return mobile ? { channel: 'sms', recipient: mobile } : undefined
}

/** A shop that nothing reaches is called by whoever runs its market. */
const callIt = (
  tx: Tx,
  { marketId }: Order,
  { key, name, title }: { key: string; name: string; title: string },
  now: Date,
): Promise<void> =>
  tellMarket(
    tx,
    marketId,
    {
      key: `call ${key}`,
      title: `À appeler : ${name} n’a ni courriel ni mobile`,
      body: title,
      path: '/marche/gestion/commandes',
      pace: 'now',
    },
    now,
  )
