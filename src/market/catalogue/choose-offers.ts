import type { Catalogue, Offer } from './catalogue.ts'
import type { Found, Wanted } from './find-offers.ts'
import { openState } from '../open-state.ts'
import type { CatalogueQuery } from './query.ts'
import { readWithout } from '../search/door.ts'

/** What the query wants of this catalogue, at that instant. */
export function wantedOf(catalogue: Catalogue, query: CatalogueQuery, now: Date): Wanted {
  const said = readWithout(query.q)
  return {
    query: said.words,
    aisle: query.rayon,
    shop: query.commerce,
    street: query.rue,
    open: query.ouvert ? openShops(catalogue, now) : undefined,
    without: [...query.sans, ...said.without],
    eaten: said.without.length > 0,
    sort: query.tri,
  }
}

function openShops(catalogue: Catalogue, now: Date): ReadonlySet<string> {
  const minute = Math.floor(now.getTime() / 60_000)
  if (catalogue.open?.minute === minute) return catalogue.open.shops
  const open = [...catalogue.shops.values()].filter(({ opening }) => opening && openState(opening, now).open)
  const shops = new Set(open.map((one) => one.id))
  catalogue.open = { minute, shops }
  return shops
}

const A_PAGE = 16

/** A page of what was found, after the product named by the address; where it was, when it left the sale meanwhile. */
export function pageOf(
  { offers }: Found,
  apres: string | undefined,
): { shown: Offer[]; next: string | undefined } {
  const at = apres ? placeOf(offers, apres) : -1
  const shown = offers.slice(at + 1, at + 1 + A_PAGE)
  return { shown, next: at + 1 + A_PAGE < offers.length ? shown.at(-1)?.product.slug : undefined }
}

const placeOf = (offers: readonly Offer[], slug: string): number => {
  const at = offers.findIndex((offer) => offer.product.slug === slug)
  return at >= 0 ? at : offers.findLastIndex((one) => one.product.slug <= slug)
}
