import type { Db } from '#platform/db'
import { parsed } from './answer-statements.ts'
import type { Plain } from './shape.ts'
import { statementsWithIds } from './statement-store.ts'

/** A statement of an organisation by its id, voided or not. Who may read it is for the caller to say. */
export async function readStatement(db: Db, organisationId: string, id: string): Promise<Plain | undefined> {
  const [kept] = await statementsWithIds(db, organisationId, [id])
  return kept && parsed(kept.text)
}
