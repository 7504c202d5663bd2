import type { Db } from '#platform/db'
import {
  isTyped,
  keyOfWords,
  labelOf,
  queryOf,
  readSought,
  withLetter,
  type Address,
  type Sought,
} from './address.ts'
import { searchAddresses } from './address-store.ts'

/**
 * The addresses that begin like what is typed, the nearest first: '12 rue roy', 'r royale', 'place d’armes calais'. Accents, case and the
 * usual shortenings do not count. A street alone, or without that number, gives its middle.
 */
export async function findAddresses(db: Db, text: string, limit = 8): Promise<Address[]> {
  return (await look(db, readSought(text), limit)).found
}

/** One address sure to be meant, or those among which somebody must choose; none when nothing is like it. */
export type Resolved = { one: Address } | { several: Address[] }

/** What somebody typed in full is one address; anything else is asked, never guessed. */
export async function resolveAddress(db: Db, text: string): Promise<Resolved> {
  const { found, sought } = await look(db, readSought(text), 12)
  const meant = found.filter((one) => isTyped(one, sought))
  const [one] = meant
  return one && new Set(meant.map(labelOf)).size === 1 ? { one } : { several: found.slice(0, 8) }
}

async function look(db: Db, sought: Sought, limit: number): Promise<{ found: Address[]; sought: Sought }> {
  const { words, ...door } = sought
  const query = queryOf(words)
  if (query === '') return { found: [], sought }
  const found = await searchAddresses(db, { query, key: keyOfWords(words), ...door, limit })
  const other = withLetter(sought)
  return found.length === 0 && other ? look(db, other, limit) : { found, sought }
}
