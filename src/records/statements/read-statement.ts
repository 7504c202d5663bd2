import { isPlain, type Plain } from '#platform/json'
import type { Db } from '#platform/db'
import type { OrganisationId } from '#people'
import { statementsWithIds } from './kept-store.ts'

/** Those of these ids that a statement of an organisation bears already. */
export async function keptIds(
  db: Db,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<Set<string>> {
  return new Set((await statementsWithIds(db, organisationId, ids)).map(({ id }) => id))
}

/** A statement of an organisation by its id, voided or not. Who may read it is for the caller to say. */
export async function readStatement(
  db: Db,
  organisationId: OrganisationId,
  id: string,
): Promise<Plain | undefined> {
  return (await readStatements(db, organisationId, [id])).get(id.toLowerCase())
}

/** Same, for several: those that are there, by their ids. */
export async function readStatements(
  db: Db,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<Map<string, Plain>> {
  const kept = await statementsWithIds(db, organisationId, ids)
  return new Map(kept.map(({ id, text }) => [id, parsed(text)]))
}

/** What is kept was an object when it came. */
export function parsed(text: string): Plain {
  const value: unknown = JSON.parse(text)
  if (!isPlain(value)) throw new Error('A kept statement is not an object')
  return value
}
