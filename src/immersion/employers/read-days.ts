import { fold } from '#platform/i18n'

const names = ['lu', 'ma', 'me', 'je', 've', 'sa', 'di']
const WEEK = [1, 2, 3, 4, 5]

/** Days of a week, 1 for Monday, as people write them; none when it is not said. */
export function readDays(cell: string): number[] {
  const words = fold(cell)
  if (words === '') return []
  if (/7j? ?(?:j|7)|tous les jours/.test(words)) return [...WEEK, 6, 7]
  if (/week ?end/.test(words)) return [6, 7]
  const named = daysIn(words)
  if (/\b(?:pas le|sauf)\b/.test(words)) return WEEK.filter((day) => !named.includes(day))
  const [from, to] = named
  const isSpan = named.length === 2 && from !== undefined && to !== undefined && isFromTo(cell, words)
  if (isSpan) return [...WEEK, 6, 7].filter((day) => from <= day && day <= to)
  if (named.length > 0) return named
  return /\bmatins?\b|apres midi|semaine/.test(words) ? WEEK : []
}

const isFromTo = (cell: string, words: string): boolean =>
  /\p{L}\s?[-–]\s?\p{L}/u.test(cell) || /\bau\b/.test(words)

const daysIn = (words: string): number[] =>
  words.split(' ').flatMap((word) => {
    const isDay = /^(lun|mar|mer|jeu|ven|sam|dim)(di|credi|dredi|edi|anche)?$/.test(
      word.replace(/^dimanche$/, 'dim'),
    )
    return isDay ? [names.indexOf(word.slice(0, 2)) + 1] : []
  })
