import { writerOf, type Language, type Writer } from '#platform/languages'
import { isFood } from '../aisle.ts'
import {
  allergens,
  notSaid,
  stateOf,
  type Allergen,
  type AllergenState,
  type AllergenStatement,
} from '../allergen.ts'
import { unitPrice, type Priced } from '../price.ts'
import type { Goods } from '../product.ts'
import {
  allergenLine,
  inState,
  writeContent,
  writeLeft,
  writeOne,
  writeOrigin,
  writePack,
  writeUnitPrice,
  type AllergenLine,
} from '../sale-words.ts'
import type { GoodsSentences } from './goods/sentences.fr.ts'
import { goodsSentences } from './goods/sentences.ts'
import { newPackWriter, type PackWriter } from './pack-writer.ts'

type Sold = Pick<Goods, 'sold'>

/** What customers read of goods, in one language: as `sale-words.ts` says it in French. */
export type GoodsWriter = PackWriter & {
  say: GoodsSentences
  /** '4,50 € le kilo'; null when the price says it already. */
  unitPrice: (priced: Priced) => string | null
  /** '9', '2,5 kg': a quantity, in the unit it is sold by. */
  left: (quantity: number, sold: Sold) => string
  origin: (goods: Pick<Goods, 'origin' | 'fishing'>) => string | null
  inState: (statement: AllergenStatement | null, state: AllergenState) => string[]
  allergenLine: (goods: Pick<Goods, 'aisle' | 'allergens'>) => AllergenLine | null
  /** What an order kept of them, in a sentence: 'Contient : lait. Peut contenir : gluten et œuf.' */
  keptAllergens: (kept: Pick<AllergenStatement, 'contains' | 'mayContain'>) => string
}

const french: GoodsWriter = {
  say: goodsSentences.says.fr,
  content: writeContent,
  pack: writePack,
  one: writeOne,
  unitPrice: writeUnitPrice,
  left: writeLeft,
  origin: writeOrigin,
  inState,
  allergenLine,
  keptAllergens: keptIn(goodsSentences.says.fr, writerOf('fr')),
}

function newGoodsWriter(language: Exclude<Language, 'fr'>): GoodsWriter {
  const say = goodsSentences.says[language]
  const { euros, number, list } = writerOf(language)
  const packs = newPackWriter(say, number)
  const per = { kg: say.kilo, l: say.litre, m: say.metre, piece: say.piece }
  const namesIn: GoodsWriter['inState'] = (statement, state) =>
    allergens.filter((one) => stateOf(statement, one) === state).map((one) => say.allergens[one])
  return {
    say,
    ...packs,
    unitPrice: (priced) => {
      const found = writeUnitPrice(priced) === null ? null : unitPrice(priced)
      return found && `${euros(found.cents)} ${per[found.per]}`
    },
    left: (quantity, { sold }) =>
      sold === 'piece'
        ? number(quantity)
        : packs.content({ amount: quantity, unit: sold === 'weight' ? 'g' : 'ml' }),
    origin: ({ origin, fishing }) => origin && (fishing ? say.from(say.fishing[fishing], origin) : origin),
    inState: namesIn,
    keptAllergens: keptIn(say, writerOf(language)),
    allergenLine: ({ aisle, allergens: statement }) => {
      if (!isFood(aisle)) return null
      if (notSaid(statement).length === allergens.length) return { strong: true, text: say.allergensNotSaid }
      const contains = namesIn(statement, 'contains')
      if (contains.length > 0) return { strong: true, text: say.contains(list(contains)) }
      const may = namesIn(statement, 'may contain')
      return { strong: false, text: may.length > 0 ? say.mayContain(list(may)) : say.noAllergen }
    },
  }
}

function keptIn(say: GoodsSentences, { list }: Pick<Writer, 'list'>): GoodsWriter['keptAllergens'] {
  const named = (all: readonly Allergen[]) =>
    list(allergens.filter((one) => all.includes(one)).map((one) => say.allergens[one]))
  return ({ contains, mayContain }) => {
    const said = [
      contains.length > 0 ? `${say.contains(named(contains))}.` : '',
      mayContain.length > 0 ? `${say.mayContain(named(mayContain))}.` : '',
    ]
    return said.filter(Boolean).join(' ') || `${say.noAllergen}.`
  }
}

const writers: Record<Language, GoodsWriter> = {
  fr: french,
  en: newGoodsWriter('en'),
  ar: newGoodsWriter('ar'),
  uk: newGoodsWriter('uk'),
}

/** How a language says goods. */
export const goodsWriterOf = (language: Language): GoodsWriter => writers[language]
