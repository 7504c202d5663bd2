import type { Market, Merchant } from '#market'
import type { Db } from '#platform/db'
import { writerOf, type Language } from '#platform/languages'
import { parisDay } from '#platform/time'
import type { Card } from '#platform/web'
import { claimsOf } from '../refund/door.ts'
import { shopSentences } from '../shop/door.ts'
import { shareAddress } from '../share-address.ts'
import { owedBy, type Owed } from './owed-store.ts'
import { payBackDay } from './withdrawal.ts'

const MOST = 10

type Own = { shops: readonly Merchant[]; markets: readonly Market[]; language: Language }

/** What a customer gave up and nobody paid back, until it is: for its shop, and for who runs its market, who may do it in its place. */
export async function withdrawalsToday(
  db: Db,
  { shops, markets, language }: Own,
  now: Date,
): Promise<Card[]> {
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
      return cardOf(one, { where: where.get(one.marketId) ?? '', isDisputed, language, now })
    })
}

type Told = { where: string; isDisputed: boolean; language: Language; now: Date }

function cardOf({ shareId, merchantName, reference, cents, declaredAt }: Owed, told: Told): Card {
  const { where, isDisputed, language, now } = told
  const [say, write] = [shopSentences.says[language].card, writerOf(language)]
  const about = `${where}${say.about(merchantName, reference)}`
  const card = { href: shareAddress(shareId), said: shopSentences }
  if (isDisputed)
    return {
      ...card,
      title: say.claimed(write.euros(cents)),
      text: `${about} ${say.claimedText}`,
      kind: 'look',
    }
  const last = payBackDay(declaredAt)
  const until = last < parisDay(now) ? say.late : say.until
  return {
    ...card,
    title: say.payBack(write.euros(cents)),
    text: `${about} ${until(write.day(last))}`,
    kind: 'do',
  }
}
