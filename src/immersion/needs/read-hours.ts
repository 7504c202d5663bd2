import { fold } from '#platform/i18n'
import type { Hours } from './need.ts'

/** The legal week (L3121-27): what 'temps plein' means. */
const FULL = 35 * 60
const LONGEST = 70 * 60

/** Hours a week as people write them: '24', '20h', '10,5', '24 h 30', '20 à 25 h', 'temps plein'; undefined for what says none. */
export function readHours(text: string): Hours | undefined {
  const words = fold(text)
  if (words === '') return null
  if (/temps plein|temps complet/.test(words)) return { from: FULL, to: FULL }
  const numbers = [...text.matchAll(/(\d{1,2})(?:[.,](\d{1,2}))?(?:\s*h\s*(\d{2})\b)?/g)].map(
    ([, whole = '0', part = '0', minutes]) =>
      Math.round((Number(whole) + Number(`0.${part}`)) * 60) + Number(minutes ?? 0),
  )
  const [from, to = from, ...others] = numbers
  if (from === undefined || to === undefined || others.length > 0) return undefined
  return 0 < from && from <= to && to <= LONGEST ? { from, to } : undefined
}
