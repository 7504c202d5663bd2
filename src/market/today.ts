import type { Actor } from '#people'
import type { Db } from '#platform/db'
import type { Card } from '#platform/web'
import { ownMarkets, ownShops } from './access.ts'
import { shelfSentences } from './keeping/door.ts'
import { runnersWithoutMarket } from './operator/open-market.ts'
import { shelvesOf } from './shelf/read-shelf.ts'
import { LOW } from './shelf/state-words.ts'
import { countWaits } from './waiting/door.ts'
import type { ShelfState } from './shelf/shelf.ts'

const waits = [
  { state: 'to complete', voir: 'a-completer' },
  { state: 'ready', voir: 'prets' },
  { state: 'sold out', voir: 'epuises' },
] as const satisfies { state: ShelfState; voir: string }[]

/** What waits in somebody's shops: answers to give, products to put on sale, what is sold out. */
export async function marketToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const shops = await ownShops(db, actor)
  const shelves = await shelvesOf(db, shops, now)
  const waiting = await countWaits(
    db,
    [...shelves.values()].flat().map((one) => one.product.id),
  )
  const say = shelfSentences.says[actor.language].card
  const said = shelfSentences
  const cards = shops.flatMap(({ id, slug, name }): Card[] => {
    const at = (voir: string) => `/marche/boutique?commerce=${slug}&voir=${voir}`
    const shelf = shelves.get(id) ?? []
    const awaited = shelf.reduce((sum, one) => sum + (waiting.get(one.product.id) ?? 0), 0)
    const todo = waits.flatMap(({ state, voir }): Card[] => {
      const count = shelf.filter((one) => one.state === state).length
      const title = say[state](count)
      const text = state === 'sold out' && awaited > 0 ? say.awaited(name, awaited) : name
      return count > 0 ? [{ title, text, href: at(voir), kind: 'do', said }] : []
    })
    const first: Card = {
      title: say.first,
      text: name,
      href: `/marche/boutique/ajouter?commerce=${slug}`,
      kind: 'do',
      said,
    }
    const low = shelf.filter((one) => one.low).length
    if (low > 0) todo.unshift({ title: say.low(low), text: name, href: at(LOW), kind: 'do', said })
    return [
      ...(shelf.length === 0 ? [first] : todo),
      { title: say.mine, text: name, href: `/marche/boutique?commerce=${slug}`, kind: 'look', said },
    ]
  })
  const markets = await ownMarkets(db, actor)
  for (const { slug, name } of markets)
    cards.push({
      title: name,
      text: 'Ce que les commerces vendent, ce qui attend.',
      href: markets.length > 1 ? `/marche/gestion?marche=${slug}` : '/marche/gestion',
      kind: 'look',
    })
  const [runner] = await runnersWithoutMarket(db, actor)
  if (runner)
    cards.push({
      title: 'Ouvrir un marché',
      text: runner.name,
      href: '/marche/ouvrir',
      kind: 'look',
    })
  return cards
}
