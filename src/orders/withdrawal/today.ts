import type { Market, Merchant } from '#market'
import type { Db } from '#platform/db'
import { typo, writeEuros } from '#platform/i18n'
import { parisDay, writeDay } from '#platform/time'
import type { Card } from '#platform/web'
import { claimsOf } from '../refund/door.ts'
import { shareAddress } from '../share-address.ts'
import { owedBy, type Owed } from './owed-store.ts'
import { payBackDay } from './withdrawal.ts'

const MOST = 10

type Own = { shops: readonly Merchant[]; markets: readonly Market[] }

/** What a customer gave up and nobody paid back, until it is: for its shop, and for who runs its market, who may do it in its place. */
export async function withdrawalsToday(db: Db, { shops, markets }: Own, now: Date): Promise<Card[]> {
  const owed = await owedBy(db, {
    merchantIds: shops.map((one) => one.id),
    marketIds: markets.map((one) => one.id),
  })
  const claimOn = await claimsOf(
    db,
    owed.map((one) => one.orderId),
  )
  const where = new Map(markets.length > 1 ? markets.map(({ id, name }) => [id, `${name}. `]) : [])
  return owed
    .filter((one) => claimOn(one.orderId) !== 'all given back')
    .slice(0, MOST)
    .map((one) => {
      const isDisputed = claimOn(one.orderId) === 'open'
      return cardOf(one, { where: where.get(one.marketId) ?? '', isDisputed, now })
    })
}

type Told = { where: string; isDisputed: boolean; now: Date }

function cardOf({ shareId, merchantName, reference, cents, declaredAt }: Owed, told: Told): Card {
  const { where, isDisputed, now } = told
  const about = `${where}${merchantName}, commande ${reference}.`
  const href = shareAddress(shareId)
  if (isDisputed)
    return {
      title: typo(`Rétractation : ${writeEuros(cents)} en attente`),
      text: typo(`${about} Le client les réclame à sa banque : attendez sa réponse.`),
      href,
      kind: 'look',
    }
  const last = payBackDay(declaredAt)
  const until = last < parisDay(now) ? 'En retard : c’était au plus tard le' : 'Au plus tard le'
  return {
    title: typo(`Rétractation : ${writeEuros(cents)} à rembourser`),
    text: typo(`${about} ${until} ${writeDay(last)}.`),
    href,
    kind: 'do',
  }
}
