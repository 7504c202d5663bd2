import { isFood, vatInside, type Said } from '#market'
import { DELIVERY_VAT_BP } from '../settings/door.ts'
import type { ShownBasket, ShownShop } from './shown-basket.ts'

export type VatPart = { vat_bp: number; cents: number }

/** The tax inside what a basket costs, by rate: worked out for each seller on its total, as its receipt does. Cents. */
export function vatParts({ shops }: Pick<ShownBasket, 'shops'>, feeCents: number): VatPart[] {
  const parts = shops.flatMap(partsOf)
  if (feeCents > 0) parts.push({ vat_bp: DELIVERY_VAT_BP, cents: vatInside(feeCents, DELIVERY_VAT_BP) })
  return [...Map.groupBy(parts, (one) => one.vat_bp)]
    .map(([vat_bp, all]) => ({ vat_bp, cents: all.reduce((sum, one) => sum + one.cents, 0) }))
    .toSorted((a, b) => a.vat_bp - b.vat_bp)
}

function partsOf({ shop, lines }: ShownShop): VatPart[] {
  if (shop.vat === 'franchise') return []
  const byRate = Map.groupBy(lines, (one) => one.offer.product.vat_bp ?? 0)
  return [...byRate].map(([vat_bp, all]) => {
    const cents = all.reduce((sum, one) => sum + one.cents, 0)
    return { vat_bp, cents: vatInside(cents, vat_bp) }
  })
}

/** What a whole basket holds of the fourteen allergens: in words, each once. */
export function allergensIn({ shops }: Pick<ShownBasket, 'shops'>, { inState }: Said<object>['goods']) {
  const foods = shops
    .flatMap((one) => one.lines)
    .map((one) => one.offer.product)
    .filter((one) => isFood(one.aisle))
  const all = (state: 'contains' | 'may contain' | 'not said') => [
    ...new Set(foods.flatMap((one) => inState(one.allergens, state))),
  ]
  const contains = all('contains')
  const mayContain = all('may contain').filter((one) => !contains.includes(one))
  return { food: foods.length > 0, contains, mayContain, notSaid: all('not said') }
}
