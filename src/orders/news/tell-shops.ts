import {
  languageReachedBy,
  languagesOf,
  professionals,
  reachPerson,
  readOrganisation,
  type OrganisationId,
  type PersonId,
} from '#people'
import type { Db, Tx } from '#platform/db'
import type { Language } from '#platform/languages'
import { postAll, type Letter } from '#platform/mail'
import { tell, type Notice } from '#platform/notices'
import { mobileIn } from '#platform/sheets'
import { parisDay } from '#platform/time'
import type { Line } from '../line.ts'
import { SHARES } from '../share-address.ts'
import type { ToldFact } from './letters.ts'
import { shopLetters } from './shop-letters.ts'
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
      const untold = { ...about, siteUrl: null }
      for (const { to, language } of keepers) {
        const { subject: title, body } = words(untold, language)
        notices.push({ to, key, title, body, path: SHARES, pace: 'now' })
      }
      if (letter) letters.push({ ...letter.by, ...words({ ...about, siteUrl }, letter.language) })
      else if (keepers.length === 0) {
        const { subject: title } = words(untold, 'fr')
        await callIt(tx, order, { key, name: share.merchantName, title }, now)
      }
    }
  if (letters.length > 0) await postAll(tx, letters, now)
  await tell(tx, notices, now)
}

type ShopReach = {
  keepers: { to: PersonId; language: Language }[]
  letter: { by: Pick<Letter, 'channel' | 'recipient'>; language: Language } | undefined
}

/** How each of these shops is told, and in which language: those who keep it, else its organisation. By the id of the organisation. */
export async function reachOf(
  db: Db,
  shops: readonly { organisationId: OrganisationId }[],
  now: Date,
): Promise<Map<string, ShopReach>> {
  const found = new Map<string, ShopReach>()
  for (const id of new Set(shops.map(({ organisationId }) => organisationId))) {
    const keepers: PersonId[] = []
    for (const { personId } of await professionals(db, 'merchant', parisDay(now), id)) {
      const reach = await reachPerson(db, personId)
      if (reach?.phone || reach?.email) keepers.push(personId)
    }
    const languageOf = await languagesOf(db, keepers)
    found.set(id, {
      keepers: [...new Set(keepers)].map((to) => ({ to, language: languageOf(to) })),
      letter: keepers.length > 0 ? undefined : await ownAddress(db, id),
    })
  }
  return found
}

async function ownAddress(db: Db, organisationId: OrganisationId): Promise<ShopReach['letter']> {
  const organisation = await readOrganisation(db, organisationId)
  const mobile = mobileIn(organisation?.phone ?? null)
  const recipient = organisation?.email ?? mobile
  if (!recipient) return undefined
  const channel = organisation?.email ? 'email' : 'sms'
  return { by: { channel, recipient }, language: await languageReachedBy(db, recipient) }
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
