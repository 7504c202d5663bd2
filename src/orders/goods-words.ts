import { writeLeft } from '#market'
import { de, writeNumber } from '#platform/i18n'
import type { Line } from './line.ts'

/** What one of it is, beside its name: ' (400 g)' of 'les 400 g', ' (par 12)' of 'les 12', nothing of 'la pièce'. */
function besideName(packWords: string): string {
  if (packWords === '' || packWords === 'la pièce') return ''
  const pack = packWords.replace(/^les (\d+)$/, 'par $1').replace(/^les (?=\d)/, '')
  return pack.includes('(') ? `, ${pack}` : ` (${pack})`
}

/** How much of what was ordered, or is proposed. */
export type OrderedGoods = Pick<Line, 'name' | 'quantity' | 'sold' | 'packWords'>

/** '2 × Pain complet (400 g)', '500 g de Carottes'. */
export const writeGoods = ({ name, quantity, sold, packWords }: OrderedGoods): string =>
  sold === 'piece'
    ? `${writeNumber(quantity)} × ${name}${besideName(packWords)}`
    : `${writeLeft(quantity, { sold })} ${de(name)}`
