import { colds, type Cold } from '#delivery'
import { fold } from '#platform/i18n'
import { aisleRules, isAisle, type Aisle, type VatRate } from '../aisle.ts'
import { allergens, type Allergen } from '../allergen.ts'
import { commonFresh } from './common-fresh.ts'
import { commonGoods } from './common-goods.ts'
import type { Pack } from '../price.ts'
import { readPack } from './read-pack.ts'
import { usualVat } from './usual-vat.ts'

/** What most shops would say of such a product: proposals, which a merchant confirms or corrects. */
export type CommonProduct = {
  name: string
  aisle: Aisle
  pack: Pack
  vat_bp: VatRate
  cold: Cold
  contains: Allergen[]
  mayContain: Allergen[]
  drawing: string
  words: string[]
}

/** The words of a name without plurals: 'Pains aux noix' and 'pain aux noix' are made of the same. */
const wordsOf = (name: string): string[] =>
  fold(name)
    .split(' ')
    .filter((word) => word.length > 2 && !/^(?:les?|des?|aux?|sur|avec|lot|\d+)$/.test(word))
    .map((word) => word.replace(/(?<=...)[sx]$/, ''))

function readRow(row: string): CommonProduct {
  const [name = '', aisle = '', pack = '', contains = '', may = '', cold = '', drawing = ''] = row
    .split('|')
    .map((cell) => cell.trim())
  const read = readPack(pack)
  if (!isAisle(aisle) || !read) throw new Error(`common product: ${row}`)
  const { cold: usual } = aisleRules[aisle]
  return {
    name,
    aisle,
    pack: read,
    vat_bp: usualVat({ aisle, name }),
    cold: colds.find((one) => one === cold) ?? usual,
    contains: listOf(contains),
    mayContain: listOf(may),
    drawing,
    words: wordsOf(name),
  }
}

const listOf = (cell: string): Allergen[] =>
  cell
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const found = allergens.find((allergen) => allergen === one)
      if (!found) throw new Error(`common product: no allergen '${one}'`)
      return found
    })

/** The shared catalogue. */
export const commonProducts: readonly CommonProduct[] = `${commonFresh}${commonGoods}`
  .split('\n')
  .filter((row) => row.trim() !== '')
  .map(readRow)

/**
 * The common product that a name speaks of: all its words are there, and it has the most of them. `within` keeps to one aisle. Undefined
 * when none is; nothing is guessed from half of a name.
 */
export function commonLike(name: string, within?: Aisle): CommonProduct | undefined {
  const said = wordsOf(name)
  const first = said[0]
  const all = commonProducts.filter(
    (one) => (!within || one.aisle === within) && one.words.every((word) => said.includes(word)),
  )
  const weight = (one: CommonProduct) => one.words.length * 2 + (one.words[0] === first ? 1 : 0)
  return all.toSorted((a, b) => weight(b) - weight(a))[0]
}
