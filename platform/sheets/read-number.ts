import { fold } from '#platform/i18n'
import { done, refuse } from '#platform/refusal'
import type { Reading } from './reading.ts'

type NumberRefusal = 'empty' | 'not a number'

const PART = String.raw`(?:[.,]\d*)?`
const shapes = [
  new RegExp(String.raw`^\d+${PART}$|^[.,]\d+$`),
  new RegExp(String.raw`^[1-9]\d{0,2}(?:\s\d{3})+${PART}$`),
  /^[1-9]\d{0,2}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/,
  /^[1-9]\d{0,2}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/,
]

/**
 * Reads a bare number with the comma or the point as its decimal mark, and thousands by three: '12,5', '1 234,5', '1.234,50'.
 * What is not surely one number is refused: '3 50', '12 kg', '3-4'. Signs of money and % have their own readers, below.
 */
export function readDecimal(text: string): Reading<number, NumberRefusal> {
  const written = text.trim()
  if (written === '') return refuse('empty')
  const [, sign = '', digits = ''] = /^([+\-−–]?)(.*)$/s.exec(written) ?? []
  if (!shapes.some((shape) => shape.test(digits))) return refuse('not a number')
  const [, mark = ''] = /([.,])\d*$/.exec(digits) ?? []
  const pieces = mark === '' ? [digits] : digits.split(mark)
  // a mark that comes twice stands between thousands
  const [whole = '', part = ''] = pieces.length === 2 ? pieces : [digits]
  const value = Number(`${whole.replaceAll(/\D/g, '') || '0'}.${part || '0'}`)
  if (!Number.isFinite(value)) return refuse('not a number')
  return done(/[-−–]/.test(sign) ? 0 - value : value)
}

/**
 * Reads an amount in euros and gives cents: '3,50', '3.5 €', '€3,50', '3€50', 'EUR 3,90', '1 234,50 €'. A price for something
 * ('3,50 €/kg') is refused, and so is '1.234', which may be a thousand.
 */
export function readEuros(text: string): Reading<number, NumberRefusal> {
  const written = text.trim()
  const [, euros, cents] = /^(\d[\d\s]*?)\s*(?:€|euros?)\s*(\d{2})$/iu.exec(written) ?? []
  const [, after] = /^(?:€|EUR)\s*(.+)$/iu.exec(written) ?? []
  const [, before] = /^(.+?)\s*(?:€|EUR|euros?)$/iu.exec(written) ?? []
  const bare = euros ? `${euros},${cents}` : (after ?? before ?? written)
  if (/^\D?[1-9]\d{0,2}[.,]\d{3}$/.test(bare)) return refuse('not a number')
  const amount = readDecimal(bare)
  return amount.ok ? done(Math.round(amount.value * 100)) : amount
}

/** Reads a percentage, with or without its sign: '8,5 %' and '8,5' are 8.5. */
export function readPercent(text: string): Reading<number, NumberRefusal> {
  const written = text.trim()
  return written === '%' ? refuse('not a number') : readDecimal(written.replace(/\s*%$/, ''))
}

const yes = new Set(['oui', 'o', 'x', 'vrai', 'true', 'yes', 'y', '1', 'ok'])
const no = new Set(['non', 'n', 'faux', 'false', 'no', '0'])

/** Reads a box ticked or not: oui, O, x, ✓, 1, vrai… or non, N, 0, faux. What an empty box means is for the caller to say. */
export function readYes(text: string): Reading<boolean, 'empty' | 'neither yes nor no'> {
  if (text.trim() === '') return refuse('empty')
  if (/^[✓✔☑✅]\uFE0F?$/u.test(text.trim())) return done(true)
  const word = fold(text)
  if (yes.has(word)) return done(true)
  return no.has(word) ? done(false) : refuse('neither yes nor no')
}
