import { ownMarkets, type Market } from '#market'
import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { typo, writeCount } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { Card } from '#platform/web'
import { countWaiting } from './store.ts'

/** The orders of today, for whoever runs the market: those that a shop has not answered first. */
export async function ordersToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const markets = await ownMarkets(db, actor)
  const cards: Card[] = []
  for (const market of markets)
    cards.push(...(await cardsOf(db, market, { several: markets.length > 1, now })))
  return cards
}

async function cardsOf(
  db: Db,
  market: Market,
  { several, now }: { several: boolean; now: Date },
): Promise<Card[]> {
  const { waiting, toFetch } = await countWaiting(db, market.id, parisDay(now))
  const href = several ? `/marche/gestion/commandes?marche=${market.slug}` : '/marche/gestion/commandes'
  const where = several ? `${market.name}. ` : ''
  const cards: Card[] = []
  if (waiting > 0)
    cards.push({
      title: typo(`${writeCount(waiting, 'commande')} sans réponse d’un commerce`),
      text: `${where}Appelez-le.`,
      href,
      kind: 'do',
    })
  if (toFetch > 0)
    cards.push({
      title: typo(`${writeCount(toFetch, 'commande')} à remettre au dépôt`),
      ...(several ? { text: market.name } : {}),
      href,
      kind: 'do',
    })
  return [...cards, { title: 'Les commandes du marché', text: `${where}Jour par jour.`, href, kind: 'look' }]
}
