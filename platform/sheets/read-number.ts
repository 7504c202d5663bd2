import { fold } from '#platform/i18n'
import { read, refuse, type Reading } from './reading.ts'

/**
 * Reads a number with the comma or the point as its decimal mark, spaces between thousands, and € or % around it:
 * '12,5', '1 234,50 €', 'EUR 3,90', '8,5 %' (8.5), '1.234,50'. When both marks are there, the last one is the decimal's.
 */
export function readDecimal(text: string): Reading<number, 'empty' | 'not a number'> {
  const written = text.replaceAll(/\s|€|%|\bEUR\b|\beuros?\b/giu, '').replace(/^[−–]/, '-')
  if (text.trim() === '') return refuse('empty')
  const mark = Math.max(written.lastIndexOf(','), written.lastIndexOf('.'))
  const whole = (mark < 0 ? written : written.slice(0, mark)).replaceAll(/[.,](?=\d{3}(?!\d))/g, '')
  const plain = mark < 0 ? whole : `${whole}.${written.slice(mark + 1)}`
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? read(Number(plain)) : refuse('not a number')
}

const yes = new Set(['oui', 'o', 'x', 'vrai', 'true', 'yes', 'y', '1', 'ok'])
const no = new Set(['non', 'n', 'faux', 'false', 'no', '0'])

/** Reads a box ticked or not: oui, O, x, ✓, 1, vrai… or non, N, 0, faux. What an empty box means is for the caller to say. */
export function readYes(text: string): Reading<boolean, 'empty' | 'neither yes nor no'> {
  if (text.trim() === '') return refuse('empty')
  if (/^[✓✔☑✅]\uFE0F?$/u.test(text.trim())) return read(true)
  const word = fold(text)
  if (yes.has(word)) return read(true)
  return no.has(word) ? read(false) : refuse('neither yes nor no')
}
