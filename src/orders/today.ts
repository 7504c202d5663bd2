import { ownMarkets, ownShops, type Market } from '#market'
import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { Card } from '#platform/web'
import { readCounter } from './sales/read-counter.ts'
import { SALES, stateTags, writeShare } from './sales/words.ts'
import { SHARES } from './share-address.ts'
import { shopSentences } from './shop/door.ts'
import { sharesToPrepare } from './share/list-store.ts'
import { withdrawalsToday } from './withdrawal/door.ts'

/** What a merchant has to prepare or to pay back, and what whoever runs the market must know of its sales. */
export async function shareToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const [shops, markets] = [await ownShops(db, actor), await ownMarkets(db, actor)]
  if (shops.length === 0 && markets.length === 0) return []
  const cards = await withdrawalsToday(db, { shops, markets, language: actor.language }, now)
  const shares = await sharesToPrepare(
    db,
    shops.map((one) => one.id),
  )
  const say = shopSentences.says[actor.language].card
  for (const { id, slug, name } of shops) {
    const own = shares.filter((one) => one.merchantId === id)
    if (own.length === 0) continue
    const waiting = own.filter((one) => one.shareState === 'waiting').length
    cards.push({
      title: say.prepare(own.length),
      text: waiting > 0 ? say.accept(name, waiting) : name,
      said: shopSentences,
      href: `${SHARES}?commerce=${slug}`,
      kind: 'do',
    })
  }
  for (const market of markets) {
    const card = await salesCard(db, market, now)
    const several = { text: `${market.name}. ${card.text}`, href: `${card.href}?marche=${market.slug}` }
    cards.push(markets.length > 1 ? { ...card, ...several } : card)
  }
  return cards
}

async function salesCard(db: Db, market: Market, now: Date): Promise<Card & { text: string }> {
  const today = parisDay(now)
  const { state, known } = await readCounter(db, market, Number(today.slice(0, 4)), today)
  const near = state === 'near' || state === 'close' || state === 'over'
  return {
    title: near ? stateTags[state].label : 'Part des ventes',
    text:
      known.costCents > 0
        ? `${writeShare(known)} des charges de l’année.`
        : 'Écrivez les charges de l’année pour la connaître.',
    href: SALES,
    kind: near ? 'do' : 'look',
  }
}
