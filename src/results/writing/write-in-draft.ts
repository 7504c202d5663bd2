import type { Db, Tx } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import { lockEdition } from '../edition-store.ts'
import type { EditionId } from '../ids.ts'

export type DraftRefusal =
  | 'already published'
  | 'changed meanwhile'
  | 'no longer offered'
  | 'in another draft'
export type Written = { ok: true } | Refused<DraftRefusal>

/** Does some work in a draft while nobody else can publish it; nothing is done in an edition that is published. What it gives that is not true is why not. */
export function writeInDraft(
  db: Db,
  editionId: EditionId,
  work: (tx: Tx) => Promise<boolean | DraftRefusal>,
): Promise<Written> {
  return db.transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId)
    if (edition?.state !== 'draft') return refuse('already published')
    const done = await work(tx)
    return done === true ? { ok: true } : refuse(done || 'changed meanwhile')
  })
}
