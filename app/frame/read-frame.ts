import { ownShops, shopPlaces } from '#market'
import { actorOf, isStaff, roles, roleWords, titleOf, worksAs, type Actor, type Role } from '#people'
import type { Db } from '#platform/db'
import type { Ask, Frame } from '#platform/web'
import type { Settings } from '#territory'
import { ownSpaceOf } from '../home/find-own-space.ts'
import { nameOf } from './place-sentences.ts'
import { forOthers, forTrainees, forVisitors, type Place } from './places.ts'
import { withThumb } from './thumbs.ts'
import { workPlaces } from './work-places.ts'

/** What the bars of a page hold for this reader. */
export async function frameOf(c: Ask, { name }: Settings): Promise<Frame> {
  const actor = actorOf(c)
  const items = actor ? await placesOf(c.var.db, actor, c.var.now) : forVisitors
  const here = currentOf(c.req.path, items)
  return {
    nav: items.map((item) => ({ ...withThumb(item), ...(item === here ? { current: true } : {}) })),
    ...(name ? { place: name } : {}),
    demo: c.var.ground.site.demo,
    ...(actor && worksByHand(actor) ? { listen: true } : {}),
    ...(actor ? { who: readerOf(actor) } : {}),
  }
}

/** Who reads; a shop and a courier are called so in each language. */
const readerOf = (actor: Actor) => ({
  id: actor.personId,
  name: actor.name,
  role: titleOf(actor),
  ...rolesOf(titleOf(actor)),
})

const rolesOf = (title: string) => {
  if (title === roleWords.merchant) return { roles: nameOf('shop').names }
  return title === roleWords.courier ? { roles: nameOf('courier').names } : {}
}

/** They read little, or with their hands full: every page of theirs is read aloud, those of a desk too. */
const byHand: readonly Role[] = ['courier', 'merchant']
const atDesk = roles.filter((role) => !byHand.includes(role))
const worksByHand = (actor: Actor): boolean => worksAs(actor, ...byHand) && !worksAs(actor, ...atDesk)

async function placesOf(db: Db, actor: Actor, now: Date): Promise<Place[]> {
  if (isStaff(actor)) return (await placesInShop(db, actor)) ?? workPlaces(actor)
  const space = await ownSpaceOf(db, actor.personId, now)
  return space.inGroup ? forTrainees : forOthers(space)
}

/** Where somebody may go who only keeps a shop. */
const aroundShop = new Set([
  '/',
  '/marche/boutique',
  '/livraisons/demandes',
  '/recherche',
  '/imports',
  '/moi',
])

/** The bar of somebody who keeps one shop and nothing else: all that their shop needs, then the rest. */
async function placesInShop(db: Db, actor: Actor): Promise<Place[] | undefined> {
  const work = workPlaces(actor)
  if (!work.every(({ href }) => aroundShop.has(href))) return undefined
  const shops = await ownShops(db, actor)
  if (shops.length !== 1) return undefined
  const bar = shopPlaces()
  const known = new Set(['/marche/boutique', ...bar.map(({ href }) => href)])
  return [...bar, ...work.filter(({ href }) => !known.has(href))]
}

/** The place one stands in: the longest address that leads here, so that one place at most is current. */
function currentOf(path: string, items: Place[]): Place | undefined {
  const widthOf = ({ href, around = href }: Place) =>
    Math.max(
      ...[href, around].map((top) =>
        path === top || (top !== '/' && path.startsWith(`${top}/`)) ? top.length : 0,
      ),
    )
  return items.filter((item) => widthOf(item) > 0).toSorted((a, b) => widthOf(b) - widthOf(a))[0]
}
