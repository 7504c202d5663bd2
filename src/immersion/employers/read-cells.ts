import { fold } from '#platform/i18n'
import { readDay } from '#platform/imports'
import { readPhone, readYes } from '#platform/sheets'
import type { Day } from '#platform/time'
import type { Stance } from '../hosts/door.ts'

/** 'oui', 'O', 'A VOIR', 'peut-être', '?'; null when nothing is said. */
export function readStance(cell: string): Stance | null {
  if (cell.trim() === '') return null
  const read = readYes(cell)
  if (read.ok) return read.value ? 'yes' : 'no'
  return 'to see'
}

/** With a wheelchair: a lift or a flat way is a yes, steps are a no; 'à vérifier' says nothing. */
export function readAccessible(cell: string): 'yes' | 'no' | null {
  const words = fold(cell)
  const read = readYes(cell)
  if (read.ok) return read.value ? 'yes' : 'no'
  if (/ascenseur|plain pied|rampe/.test(words)) return 'yes'
  return /marche|escalier|etage/.test(words) ? 'no' : null
}

/** How many at once: the highest number that is written. */
export function readCapacity(cell: string): number | null {
  const numbers = [...cell.matchAll(/\d+/g)]
    .map(([digits]) => Number(digits))
    .filter((n) => n >= 1 && n <= 99)
  return numbers.length === 0 ? null : Math.max(...numbers)
}

/** All telephones of a cell, and what stands beside them: 'Mme Sauvé (gérante) 0639989140'. */
export function readPhones(cell: string): { phones: string[]; rest: string } {
  const found = /(?:\+33|0033|\b0|\b(?=[1-9]\d{8}\b))\s?[1-9](?:[\s.-]?\d){8}\b/g
  const phones = [...cell.matchAll(found)].flatMap(([text]) => {
    const read = readPhone(text)
    return read.ok ? [read.value] : []
  })
  const rest = cell
    .replaceAll(found, '')
    .replace(/\s-\s+-\s/, ' - ')
    .trim()
  return { phones, rest }
}

/** A day when one is written, else the words: 'septembre 2017'. */
export function readLastTime(cell: string, today: Day): { on: Day | null; words: string } {
  const read = readDay(cell, today)
  return read.ok ? { on: read.value, words: '' } : { on: null, words: cell.trim() }
}
