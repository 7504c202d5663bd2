import { aisleRules, type Aisle } from '../aisle.ts'
import type { Offer, Shop } from './catalogue.ts'
import { writeHours } from '../hours.ts'
import { unitPrice } from '../price.ts'
import { inState, writeOrigin } from '../sale-words.ts'

export type Json = Record<string, unknown>

/** Data for machines, in the words of Schema.org. It is not a script: nothing runs, and our policy lets it stand. */
export function JsonLd({ data }: { data: Json }) {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll(
    '<',
    String.raw`\u003c`,
  )
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}

/** A shop as Schema.org says it. @param url public address of this Beffroi */
export const shopData = (url: string, shop: Shop): Json => ({
  '@type': 'Store',
  '@id': `${url}/marche/commerces/${shop.slug}`,
  url: `${url}/marche/commerces/${shop.slug}`,
  name: shop.name,
  address: {
    '@type': 'PostalAddress',
    streetAddress: shop.address,
    postalCode: shop.postcode,
    addressLocality: shop.town,
    addressCountry: 'FR',
  },
  ...(shop.phone ? { telephone: shop.phone } : {}),
  ...(shop.opening
    ? {
        openingHours: writeHours(shop.opening)
          .split('; ')
          .filter((one) => !one.endsWith('off')),
      }
    : {}),
})

const codes = { kg: 'KGM', l: 'LTR', m: 'MTR', piece: 'C62' } as const

/** A product on sale as Schema.org says it: price, price per kilo, what is left, who sells. */
export function productData(url: string, { product, shop }: Offer, left: number): Json {
  const unit = unitPrice(product)
  const price = (product.priceCents / 100).toFixed(2)
  const contains = inState(product.allergens, 'contains')
  const origin = writeOrigin(product)
  return {
    '@type': 'Product',
    '@id': `${url}/marche/produits/${product.slug}`,
    name: product.name,
    category: labelOf(product.aisle),
    ...(product.words ? { description: product.words } : {}),
    ...(product.ean && product.ean.length === 13 ? { gtin13: product.ean } : {}),
    ...(product.pictureId ? { image: `${url}/marche/photos/${product.pictureId}` } : {}),
    additionalProperty: [
      ...(origin ? [{ '@type': 'PropertyValue', name: 'Origine', value: origin }] : []),
      ...(contains.length > 0
        ? [{ '@type': 'PropertyValue', name: 'Contient (allergènes)', value: contains.join(', ') }]
        : []),
    ],
    offers: {
      '@type': 'Offer',
      url: `${url}/marche/produits/${product.slug}`,
      price,
      priceCurrency: 'EUR',
      availability: `https://schema.org/${left > 0 ? 'InStock' : 'OutOfStock'}`,
      seller: shopData(url, shop),
      ...(unit
        ? {
            priceSpecification: {
              '@type': 'UnitPriceSpecification',
              price: (unit.cents / 100).toFixed(2),
              priceCurrency: 'EUR',
              referenceQuantity: { '@type': 'QuantitativeValue', value: 1, unitCode: codes[unit.per] },
            },
          }
        : {}),
    },
  }
}

const labelOf = (aisle: Aisle) => aisleRules[aisle].label
