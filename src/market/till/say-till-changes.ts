import { writeEuros } from '#platform/i18n'
import { sayChanges } from '#platform/imports'
import type { Product } from '../product.ts'
import { writeLeft, writePack } from '../sale-words.ts'
import type { Stock } from '../stock/door.ts'
import { writeRate } from './say-cells.ts'

type Held = { product: Product; stock: Stock | undefined }

/** What a line of a till changes in a product, for whoever checks it. */
export const sayTillChanges = (before: Held, after: Held): string =>
  sayChanges(fields.map(({ what, of, long }) => ({ what, was: of(before), is: of(after), long })))

const fields: { what: string; of: (held: Held) => string; long?: true }[] = [
  { what: 'nom', of: ({ product }) => `« ${product.name} »` },
  { what: 'prix', of: ({ product }) => priceOf(product) },
  { what: 'conditionnement', of: ({ product }) => writePack(product) },
  { what: 'stock', of: ({ product, stock }) => (stock ? writeLeft(stock.onHand, product) : '') },
  { what: 'TVA', of: ({ product }) => writeRate(product.vat_bp) },
  { what: 'origine', of: ({ product }) => product.origin ?? '' },
  { what: 'code', of: ({ product }) => product.code ?? '' },
  { what: 'code-barres', of: ({ product }) => product.ean ?? '' },
  { what: 'rayon', of: ({ product }) => product.aisle, long: true },
  { what: 'allergènes', of: ({ product }) => JSON.stringify(product.allergens?.contains ?? []), long: true },
]

const priceOf = ({ priceCents, ...pack }: Product): string =>
  priceCents === null ? '' : `${writeEuros(priceCents)}${pack.sold === 'piece' ? '' : ` ${writePack(pack)}`}`
