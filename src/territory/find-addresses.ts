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
import { searchAddresses } from './search-store.ts'

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
