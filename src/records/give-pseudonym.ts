import { randomUUID } from 'node:crypto'
import { idsOf, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { findPseudonym, insertPseudonym } from './pseudonym-store.ts'

/**
 * The number under which statements speak of a person of ours, made the first time: drawn, so that it says nothing once its line is
 * destroyed. `home`: this Beffroi's public address.
 */
export async function pseudonymOf(tx: Tx, personId: PersonId, home: string, at: Date): Promise<string> {
  const ids = await idsOf(tx, personId)
  const known = await findPseudonym(tx, ids, home)
  if (known) return known
  await insertPseudonym(tx, { id: randomUUID(), personId, home, at })
  const made = await findPseudonym(tx, ids, home)
  if (!made) throw new Error('a pseudonym that was just made is not there')
  return made
}
