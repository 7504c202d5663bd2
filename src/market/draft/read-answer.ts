import { readDecimal, readEuros } from '#platform/sheets'
import type { Day } from '#platform/time'
import type { Typed } from '#platform/web'
import type { Aisle } from '../aisle.ts'
import { allergens, type Allergen, type AllergenStatement } from '../allergen.ts'
import { guessCold } from './guess-aisle.ts'
import type { Pack } from '../price.ts'
import type { Goods } from '../product.ts'
import { readPack } from './read-pack.ts'

const MOST_CENTS = 10_000_000

/** Reads a price typed by somebody: '3,60', '3.6 €'. In cents. */
export function readCents(text: string): number | undefined {
  const read = readEuros(text)
  return read.ok && read.value > 0 && read.value <= MOST_CENTS ? read.value : undefined
}

/** Pieces as they are; kilos and litres as grams and millilitres. */
export function readAmount(text: string, { sold }: Pick<Goods, 'sold'>): number | undefined {
  const read = readDecimal(text)
  if (!read.ok || read.value < 0 || read.value > 100_000) return undefined
  if (sold === 'piece') return Number.isInteger(read.value) ? read.value : undefined
  return Math.round(read.value * 1000)
}

/** What one gets for a price: the content is that of a piece, and may be left unsaid. */
export function readSold(sold: Pack['sold'], content: string | null): Pack | undefined {
  if (sold !== 'piece' || !content) return { sold, content: null, packWords: '' }
  const read = readPack(content)
  return read?.sold === 'piece' ? read : undefined
}

/** `silent`: the first of those that nobody answered for. */
type ReadStatement = { ok: true; statement: AllergenStatement } | { ok: false; silent: Allergen }

/** What most products of an aisle are made of: no button answers for it, one says it by itself. */
export const madeOf: Partial<Record<Aisle, Allergen>> = { bakery: 'gluten', dairy: 'milk', fish: 'fish' }

/**
 * Fourteen answers, each of three: what is left unanswered is said, never taken for a no, unless a button declared that there is nothing else;
 * what was ticked stays. In a few aisles one of them is asked by itself, whatever the button.
 */
export function readStatement(
  typed: Typed,
  { name: by, aisle, on }: { name: string; aisle: Aisle; on: Day },
): ReadStatement {
  const said = (state: string): Allergen[] => allergens.filter((one) => typed[`a-${one}`] === state)
  const usual = madeOf[aisle]
  if (usual && !typed[`a-${usual}`]) return { ok: false, silent: usual }
  const declared = typed['none'] === 'yes' || typed['rest'] === 'yes'
  const statement = {
    contains: said('contains'),
    mayContain: said('may contain'),
    absent: declared ? others(said) : said('absent'),
    by,
    on,
  }
  const silent = allergens.find(
    (one) => ![...statement.contains, ...statement.mayContain, ...statement.absent].includes(one),
  )
  return silent ? { ok: false, silent } : { ok: true, statement }
}

const others = (said: (state: string) => Allergen[]): Allergen[] => {
  const there = [...said('contains'), ...said('may contain')]
  return allergens.filter((one) => !there.includes(one))
}

/** What to propose for the cold of a product that nobody answered for. */
export const proposedCold = (product: Goods) => product.cold ?? guessCold(product)
