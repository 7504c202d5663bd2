import type { Db } from '#platform/db'
import type { Typed } from '#platform/web'
import { chosenAddress } from './address-field.tsx'
import {
  isTyped,
  keyOfWords,
  labelOf,
  queryOf,
  readSought,
  withLetter,
  withoutPostcode,
  type Address,
  type Sought,
} from './address.ts'
import { searchAddresses, searchEach } from './search-store.ts'

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
  return meantIn(found, sought)
}

function meantIn(found: Address[], sought: Sought): Resolved {
  const meant = found.filter((one) => isTyped(one, sought))
  const [one] = meant
  return one && new Set(meant.map(labelOf)).size === 1 ? { one } : { several: found.slice(0, 8) }
}

/** Same, of several texts at once, in their order: a few questions to the database, however many they are. */
export async function resolveAddresses(db: Db, texts: readonly string[]): Promise<Resolved[]> {
  const sought = texts.map(readSought)
  const found: Address[][] = texts.map(() => [])
  let asking = sought.map((one, n) => ({ one, n }))
  while (asking.length > 0) {
    const round = asking.filter(({ one }) => queryOf(one.words) !== '')
    const searches = round.map(({ one: { words, ...door } }) => ({
      ...door,
      query: queryOf(words),
      key: keyOfWords(words),
    }))
    const answers = await searchEach(db, searches, 12)
    asking = []
    for (const [i, { one, n }] of round.entries()) {
      found[n] = answers[i] ?? []
      sought[n] = one
      const other = withLetter(one) ?? withoutPostcode(one)
      if (found[n].length === 0 && other) asking.push({ one: other, n })
    }
  }
  return sought.map((one, n) => meantIn(found[n] ?? [], one))
}

async function look(db: Db, sought: Sought, limit: number): Promise<{ found: Address[]; sought: Sought }> {
  const { words, ...door } = sought
  const query = queryOf(words)
  if (query === '') return { found: [], sought }
  const found = await searchAddresses(db, { query, key: keyOfWords(words), ...door, limit })
  const other = withLetter(sought) ?? withoutPostcode(sought)
  return found.length === 0 && other ? look(db, other, limit) : { found, sought }
}

export type ReadAddress = { ok: true; address: Address } | { ok: false; several: Address[]; sentence: string }

/** The address that a form with an `AddressField` means; `around`: what its other fields say, a postcode, a town. */
export async function readAddress(
  db: Db,
  typed: Typed,
  name: string,
  around: readonly string[] = [],
): Promise<ReadAddress> {
  const chosen = chosenAddress(typed, name)
  const text = [typed[name], ...around].filter((part) => typeof part === 'string').join(' ')
  const found = await resolveAddress(db, chosen ?? text)
  if ('one' in found) return { ok: true, address: found.one }
  const sentence =
    found.several.length > 0
      ? 'Choisissez l’adresse dans la liste, ou corrigez-la.'
      : 'Cette adresse n’est pas connue. Vérifiez-la, ou écrivez la rue sans numéro.'
  return { ok: false, ...found, sentence }
}
