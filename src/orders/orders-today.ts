import { isOperator, readMarket } from '#market'
import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { typo, writeCount } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { Card } from '#platform/web'
import { countWaiting } from './management-store.ts'

/** The orders of today, for whoever runs the market: those that a shop has not answered first. */
export async function ordersToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  if (!isOperator(actor, await readMarket(db))) return []
  const { waiting, toFetch } = await countWaiting(db, parisDay(now))
  const href = '/marche/gestion/commandes'
  const cards: Card[] = [{ title: 'Les commandes du marché', text: 'Jour par jour.', href, kind: 'look' }]
  if (toFetch > 0)
    cards.unshift({ title: typo(`${writeCount(toFetch, 'commande')} à remettre au dépôt`), href, kind: 'do' })
  if (waiting > 0)
    cards.unshift({
      title: typo(`${writeCount(waiting, 'commande')} sans réponse d’un commerce`),
      text: 'Appelez-le.',
      href,
      kind: 'do',
    })
  return cards
}
