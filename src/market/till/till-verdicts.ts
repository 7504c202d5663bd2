import type { Outcome } from '#platform/imports'
import { parisDay } from '#platform/time'
import { vatOfName, judgeEan } from '../draft/door.ts'
import { lackingIn, sayLacking } from '../law/door.ts'
import type { Product } from '../product.ts'
import type { TillLine } from './till-line.ts'
import type { SheetLine } from './till-rows.ts'
import type { TillDesk } from './open-till-desk.ts'

export type Verdict = Pick<Outcome, 'what' | 'why'>

export const refuse = (why: string): Verdict => ({ what: 'refused', why })

export const placeOf = ({ sheet, line }: SheetLine): string =>
  sheet === null ? `ligne ${line}` : `ligne ${line} de « ${sheet} »`

/** A line about a product of which this file spoke already: the first line stands. */
export function repeated(
  { products }: TillDesk,
  known: Product,
  { first, given }: { first: SheetLine; given: SheetLine },
): Verdict {
  const where = placeOf(first)
  if (JSON.stringify(first.row) === JSON.stringify(given.row))
    return { what: 'unchanged', why: `Même produit que la ${where}, écrit deux fois : compté une fois.` }
  const name = products.get(known.id)?.name ?? ''
  return known.code === null
    ? refuse(
        `Ce nom est déjà celui de la ${where} : donnez un code à chacun. Rien n’est pris de cette ligne.`,
      )
    : refuse(
        `Le code ${known.code} est déjà celui de la ${where} (${name}) : rien n’est pris de cette ligne.`,
      )
}

export function sameAs({ lines }: TillDesk, known: Product): Verdict {
  const line = lines.get(known.id)
  const where = line === undefined ? `sous le code ${known.code}` : `${placeOf(line)} (${known.code})`
  return { what: 'unchanged', why: `Même produit que ${where}, écrit autrement : compté une fois.` }
}

/** A product that lacks something is kept, and asked about; a wrong barcode is only said. */
export function judged(desk: TillDesk, product: Product, line: TillLine, what: Outcome['what']): Verdict {
  const { merchant, stocks, now } = desk
  const lacking = lackingIn({
    product,
    merchant,
    stock: stocks.get(product.id),
    lots: [],
    today: parisDay(now),
  })
  if (lacking.length > 0)
    return {
      what: 'to check',
      why: `Gardé, pas encore en vente. Il manque ${sayLacking(lacking)}.${rateOf(line)}${saidBy(line)}`,
    }
  if (judgeEan(product.ean) !== 'wrong') return { what }
  return { what, why: `Le code-barres ${product.ean} est faux : gardé, à vérifier.` }
}

/** The rate that the law gives by itself, where the till says otherwise. */
function rateOf({ doubts, aisle, name }: TillLine): string {
  if (!doubts.some(({ about }) => about === 'vat')) return ''
  if (aisle === 'alcohol') return ' L’alcool est à 20 %.'
  const due = vatOfName(name)
  if (due === 550) return ' Le vinaigre est à 5,5 %.'
  if (due === 1000) return ' Les boissons chaudes sont à 10 %.'
  return due === undefined ? '' : ' Les bonbons sont à 20 %.'
}

export const saidBy = ({ doubts }: TillLine): string => {
  const said = doubts.map((doubt) => `« ${doubt.said} »`)
  return said.length > 0 ? ` La caisse dit ${said.join(', ')}.` : ''
}
