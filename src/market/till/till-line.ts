import { fold } from '#platform/i18n'
import type { Aisle, VatRate } from '../aisle.ts'
import type { Allergen } from '../allergen.ts'
import { guessAisle, readAmount, readCents, readPack, vatOfName } from '../draft/door.ts'
import { mendName } from './mend-name.ts'
import { readEntities } from './read-entities.ts'
import type { Pack } from '../price.ts'
import type { Codes, Fishing, Provenance } from '../product.ts'
import { agreedPack, readPriced } from './read-priced.ts'
import { readAllergens } from './read-allergens.ts'
import { readVat } from './read-vat.ts'
import type { TillRow } from './till-columns.ts'

/** What a line of a till says once read; null where it says nothing that can be taken. */
export type TillLine = Codes &
  Pack &
  Provenance &
  TillFigures & {
    name: string
    aisle: Aisle
    allergens: { contains: Allergen[]; mayContain: Allergen[] } | null
    /** In the unit of the product: pieces, grams, millilitres. */
    stock: number | null
    /** True when the price says of what it is, and the pack was left to it. */
    packPriced: boolean
    /** What it says that nobody can take as it stands. */
    doubts: { about: 'price' | 'stock' | 'vat'; said: string }[]
  }

type TillFigures = { priceCents: number | null; vat_bp: VatRate | null }

/** Reads one line, for a shop of that trade. Undefined when it names nothing. */
export function readTillLine(row: TillRow, sector: string): TillLine | undefined {
  const name = mendName(row.name)
  if (name === '') return undefined
  const priced = readPriced(row.price)
  const packed = priced ? agreedPack(row.pack, priced) : readPack(row.pack)
  const pack = packed ??
    (priced && readPack(row.pack)) ?? { sold: 'piece' as const, content: null, packWords: '' }
  const vat = readVat(row.vat)
  const read = vat.ok ? vat.value : null
  const aisle = guessAisle({ sector, family: row.family, name, ...pack, vat_bp: read })
  // a price for nobody knows what is no price
  const priceCents = (packed && (priced?.cents ?? readCents(row.price))) ?? null
  const stock = readAmount(row.stock, pack) ?? null
  // alcohol and sweets are never at a reduced rate, a hot drink and vinegar always at their own: the till is wrong, or we are; somebody says which
  const due = aisle === 'alcohol' ? 2000 : vatOfName(name)
  const vatWrong = vat.ok ? due !== undefined && vat.value !== due : vat.refusal === 'not a rate'
  const allergens = readAllergens(row.allergens)
  const origin = readEntities(row.origin).trim() || null
  return {
    code: row.code.trim() || null,
    name,
    aisle,
    priceCents,
    ...pack,
    packPriced: priced !== undefined && packed !== undefined,
    vat_bp: vatWrong ? null : read,
    origin,
    fishing: aisle === 'fish' && origin ? fishingIn(origin) : null,
    allergens: allergens.ok ? allergens.value : null,
    stock,
    ean: row.ean.replaceAll(/\s/g, '') || null,
    doubts: [
      ...(priceCents === null
        ? [{ about: 'price' as const, said: packed ? row.price : `${row.price} (${row.pack})` }]
        : []),
      ...(stock === null && row.stock.trim() !== '' ? [{ about: 'stock' as const, said: row.stock }] : []),
      ...(vatWrong ? [{ about: 'vat' as const, said: row.vat }] : []),
    ],
  }
}

// 'Norvège, élevage' was farmed; a zone of the sea is where it was caught.
const fishingIn = (origin: string): Fishing => {
  const said = fold(origin)
  if (/\b(elevage|eleve|aquaculture)\b/.test(said)) return 'farmed'
  return /\b(eau douce|riviere|etang|lac)\b/.test(said) ? 'caught in fresh water' : 'caught at sea'
}
