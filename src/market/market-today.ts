import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import type { Card } from '#platform/web'
import { isOperator, ownShops } from './keeper.ts'
import { readMarket } from './market-store.ts'
import { shelvesOf, type ShelfProduct, type ShelfState } from './shop-shelf.ts'

/** What waits in somebody's shops: answers to give, products to put on sale, what is sold out. */
export async function marketToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const shops = await ownShops(db, actor)
  const shelves = await shelvesOf(db, shops, now)
  const cards = shops.flatMap(({ id, slug, name }) => {
    const at = (voir: string) => `/marche/boutique?commerce=${slug}&voir=${voir}`
    const shelf = shelves.get(id) ?? []
    const missing = countOf(shelf, 'to complete')
    const ready = countOf(shelf, 'ready')
    const out = countOf(shelf, 'sold out')
    const found: Card[] = []
    if (missing > 0)
      found.push({
        title: `${writeCount(missing, 'produit')} à compléter`,
        text: name,
        href: at('a-completer'),
        kind: 'do',
      })
    if (ready > 0)
      found.push({
        title: `${writeCount(ready, 'produit')} à mettre en vente`,
        text: name,
        href: at('prets'),
        kind: 'do',
      })
    if (out > 0)
      found.push({
        title: `${writeCount(out, 'produit')} en rupture`,
        text: name,
        href: at('epuises'),
        kind: 'do',
      })
    found.push({ title: 'Ma boutique', text: name, href: `/marche/boutique?commerce=${slug}`, kind: 'look' })
    return found
  })
  if (isOperator(actor, await readMarket(db)))
    cards.push({
      title: 'Les commerces du marché',
      text: 'Ce qu’ils vendent, ce qui attend.',
      href: '/marche/gestion',
      kind: 'look',
    })
  return cards
}

const countOf = (shelf: readonly ShelfProduct[], state: ShelfState) =>
  shelf.filter((one) => one.state === state).length
