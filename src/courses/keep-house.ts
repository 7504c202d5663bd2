import type { Plain } from '#platform/json'
import { authorityOf, houseKey, keepStatementsIn, type Key, type Writer } from '#records'
import { breaks, type Db, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'

const NAME = 'Cours suivis ici'

/** The key under which courses write in the store of an organisation. */
export const courseKey = (db: Db, organisationId: OrganisationId, now: Date): Promise<Key> =>
  houseKey(db, organisationId, NAME, now)

export const writerOf = (key: Key, url: string): Writer => ({
  organisationId: key.organisationId,
  keyId: key.id,
  authority: authorityOf(key, url),
})

/** Keeps statements that we made, in the caller's transaction. @throws when one breaks a rule: it would be our mistake. */
export async function keepHouseStatements(
  tx: Tx,
  organisationId: OrganisationId,
  statements: readonly Plain[],
  { url, now }: { url: string; now: Date },
): Promise<void> {
  if (statements.length === 0) return
  const writer = writerOf(await courseKey(tx, organisationId, now), url)
  const sent = statements.map((statement) => ({ statement, piece: JSON.stringify(statement) }))
  const kept = await keepStatementsIn(tx, writer, { sent, version: '1.0.3' }, now)
  if (!kept.ok) throw new Error(`a statement of ours was refused: ${kept.refusal} ${kept.at}`)
}

const TRIES = 5

/** One transaction, tried again when another process took the place of a statement in the same millisecond. */
export async function keepTogether<T>(db: Db, work: (tx: Tx) => Promise<T>, left = TRIES): Promise<T> {
  try {
    return await db.transaction(work)
  } catch (cause) {
    const taken = breaks(cause, 'statements_pkey') || breaks(cause, 'statements_id')
    if (taken && left > 1) return keepTogether(db, work, left - 1)
    throw cause
  }
}
