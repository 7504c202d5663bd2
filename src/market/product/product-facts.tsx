import type { Fact } from '#platform/ui'
import { aisleRules } from '../aisle.ts'
import type { Offer } from '../catalogue/door.ts'
import type { Lot } from '../stock/door.ts'
import { productSentences, type ProductSentences, type Said } from '../words/door.ts'

type Told = Said<ProductSentences>

export function factsOf({ say, goods }: Told, { product }: Offer, left: number): Fact[] {
  const origin = goods.origin(product)
  return [
    ...(origin ? [{ label: say.origin, value: origin }] : []),
    ...(product.cold !== 'ambient' ? [{ label: say.keep, value: goods.say.cold[product.cold] }] : []),
    ...(product.sold === 'weight' ? [{ label: say.weighed, value: say.weighedText }] : []),
    ...(left > 0 ? [{ label: say.left, value: goods.left(left, product) }] : []),
    ...(product.leadDays > 0 ? [{ label: say.toOrder, value: say.ahead(product.leadDays) }] : []),
    { label: say.delivery, value: say.deliveryText },
  ]
}

export function smallPrint({ say, write }: Told, { product, shop }: Offer): string {
  const vat = shop.vat === 'franchise' ? say.noVat : say.vat(write.percent((product.vat_bp ?? 0) / 10_000))
  const back = aisleRules[product.aisle].spoils === 'yes' ? say.fresh : say.return14
  return [vat, back, product.aisle === 'alcohol' ? say.minors : ''].filter(Boolean).join(' ')
}

/** The law's own words, in French, for a page in another language. */
export function lawWords({ language }: Told, { product, shop }: Offer): string {
  const { noVat, minors } = productSentences.says.fr
  const said = [shop.vat === 'franchise' ? noVat : '', product.aisle === 'alcohol' ? minors : '']
  return language === 'fr' ? '' : said.filter(Boolean).join(' ')
}

export function LotWords({ lot: { number, date, madeOn }, told }: { lot: Lot; told: Told }) {
  const { say, write } = told
  return (
    <p class="muted">
      {say.lot(number, write.date(madeOn))}
      {date && ` ${say.dates[date.kind](write.date(date.on))}`}
    </p>
  )
}
