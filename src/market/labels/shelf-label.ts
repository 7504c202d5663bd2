import { typo, writeEuros } from '#platform/i18n'
import type { Label } from '#platform/labels'
import { allergenLine, writeOrigin, writePack, writeUnitPrice } from '../sale-words.ts'
import type { OnSale } from '../product.ts'
import type { Lot } from '../stock/door.ts'

type Shown = { product: OnSale; lot: Lot | undefined; siteUrl: string; withAllergens: boolean }

/**
 * What stands before a product on a shelf: its name, its price, that of a kilo or a litre (arrêté du 16 novembre 1999), where it comes from,
 * the lot that is sold first, a code that leads to its page.
 */
export function shelfLabel({ product, lot, siteUrl, withAllergens }: Shown): Label {
  const origin = writeOrigin(product)
  const unit = writeUnitPrice(product)
  const allergens = withAllergens ? allergenLine(product)?.text : undefined
  return {
    name: product.name,
    large: typo(writeEuros(product.priceCents)),
    beside: typo(writePack(product)),
    ...(allergens ? { strong: typo(allergens) } : {}),
    lines: [
      ...(unit ? [typo(`Soit ${unit}`)] : []),
      ...(origin ? [typo(`Origine : ${origin}`)] : []),
      ...(lot ? [typo(`Lot ${lot.number}`)] : []),
    ],
    code: { url: `${siteUrl}/marche/produits/${product.slug}`, alt: `Code de la page : ${product.name}` },
  }
}
