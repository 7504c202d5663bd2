import { writeLeft, writeOne } from '#market'
import { de, writeNumber } from '#platform/i18n'
import type { Line } from './line.ts'

/** What one of it is, beside its name: ' (400 g)', ' (par 12)', ', la botte (200 g)'. */
export function besideName(one: string, comma: string): string {
  if (one === '') return ''
  return one.includes('(') ? `${comma}${one}` : ` (${one})`
}

/** How much of what was ordered, or is proposed. */
export type OrderedGoods = Pick<Line, 'name' | 'quantity' | 'sold' | 'content' | 'packWords'>

/** '2 × Pain complet (400 g)', '500 g de Carottes'. */
export const writeGoods = ({ name, quantity, sold, ...pack }: OrderedGoods): string =>
  sold === 'piece'
    ? `${writeNumber(quantity)} × ${name}${besideName(writeOne(pack), ', ')}`
    : `${writeLeft(quantity, { sold })} ${de(name)}`
