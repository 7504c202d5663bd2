import type { OfferedSlot, ServingHub } from '#delivery'
import type { Offer, Shop } from '#market'
import type { Day } from '#platform/time'
import type { Business } from '../business/door.ts'
import type { Settings } from '../settings/door.ts'
import { MOST_SHOPS, type Basket, type BasketLine } from './basket.ts'

/** Why a line cannot be bought as it stands. */
export type LineStop = 'gone' | 'sold out' | 'not enough' | 'too little' | 'away' | 'cannot be paid'

/** A line as it is now: `cents` is the most that it will cost; `before` is the price, when it changed since. */
export type ShownLine = BasketLine & {
  offer: Offer
  left: number
  cents: number
  stop: LineStop | null
  before: number | null
}

export type ShownShop = { shop: Shop; lines: ShownLine[]; cents: number }

/** A basket as it is now, by shop. `gone`: what nobody sells any more. `removed`: what may be put back. */
export type ShownBasket = {
  shops: ShownShop[]
  gone: BasketLine[]
  removed: BasketLine[]
  goodsCents: number
  count: number
}

/** How many products there are in it. */
export const countOf = ({ lines }: Pick<Basket, 'lines'>): number =>
  lines.filter((one) => one.removedAt === null).length

export type BasketStop = 'empty' | 'line stopped' | 'too many shops'

/** What keeps a whole basket from being paid, its hours apart. */
export function stopOf({ shops, gone }: Pick<ShownBasket, 'shops' | 'gone'>): BasketStop | null {
  if (shops.length === 0 && gone.length === 0) return 'empty'
  if (gone.length > 0 || shops.some(({ lines }) => lines.some((one) => one.stop))) return 'line stopped'
  return hasTooManyShops(shops) ? 'too many shops' : null
}

/** True for what a bike cannot gather in one round. */
export const hasTooManyShops = (of: readonly { shop: Pick<Shop, 'id'> }[]): boolean =>
  new Set(of.map(({ shop }) => shop.id)).size > MOST_SHOPS

/** True for a basket that nobody under eighteen may buy (L. 3342-1 of the Code de la santé publique). */
export const hasAlcohol = ({ shops }: Pick<ShownBasket, 'shops'>): boolean =>
  shops.some(({ lines }) => lines.some((one) => one.offer.product.aisle === 'alcohol'))

/** Hours that are offered, or why they are not, as it is read. */
export type ShownHours = { slot: OfferedSlot } & ({ fits: true } | { fits: false; why: string })

/**
 * When a basket can be had: the days, the one shown, its hours or why there is none. `without`: the names of what is in the way, when the
 * rest could be had that day. `none`: days of which it is known that they have no hour for it. `possible`: the first day that has one, when
 * that is another; `nowhere`: no day has.
 */
export type Hours = {
  days: Day[]
  day: Day | undefined
  refusals: string[]
  offers: ShownHours[]
  without: string[]
  none: ReadonlySet<Day>
  possible: Day | undefined
  nowhere: boolean
}

/** What the sum of a basket says. */
export type BasketSummed = Pick<BasketView, 'shown' | 'stop' | 'hub' | 'settings' | 'hours' | 'feeCents'> & {
  basket: Pick<Basket, 'mode'> | undefined
  /** Who it is bought for, when an organisation is; nothing where that is not asked. */
  business?: Business | null
  /** The shops that cannot give that organisation an invoice yet. */
  unnamed?: readonly string[]
  /** Said a moment ago, where something else was refused. */
  saysOfAge?: boolean
}

/** All that the page of a basket says. */
export type BasketView = {
  basket: Basket | undefined
  shown: ShownBasket
  stop: BasketStop | null
  hub: ServingHub | undefined
  settings: Settings
  hours: Hours | undefined
  feeCents: number
  refused?: string | undefined
  /** Who it is bought for, when an organisation is. */
  business: Business | null
  unnamed: readonly string[]
  saysOfAge?: boolean
}
