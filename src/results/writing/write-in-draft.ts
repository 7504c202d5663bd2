import type { Db, Tx } from '#platform/db'
import { lockEdition } from '../edition-store.ts'
import type { EditionId } from '../ids.ts'

export type DraftRefusal = 'already published' | 'changed meanwhile'
export type Written = { ok: true } | { ok: false; refusal: DraftRefusal }

/** Does some work in a draft while nobody else can publish it; nothing is done in an edition that is published. */
export function writeInDraft(
  db: Db,
  editionId: EditionId,
  work: (tx: Tx) => Promise<boolean>,
): Promise<Written> {
  return db.transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId)
    if (edition?.state !== 'draft') return { ok: false, refusal: 'already published' }
    return (await work(tx)) ? { ok: true } : { ok: false, refusal: 'changed meanwhile' }
  })
}
