import type { Db } from '#platform/db'
import { updateDraft } from '../draft-store.ts'
import type { EditionText } from '../edition.ts'
import { lockEdition } from '../edition-store.ts'
import { writeInDraft, type Written } from './write-in-draft.ts'
import type { EditionId } from '../ids.ts'

/** Saves what the masthead and the front say. A correction keeps the number that it corrects. */
export async function saveEdition(
  db: Db,
  id: EditionId,
  revision: number,
  text: EditionText,
): Promise<Written> {
  return db.transaction(async (tx) => {
    const edition = await lockEdition(tx, id)
    const number = edition?.corrects ? edition.number : text.number
    return writeInDraft(tx, id, (same) => updateDraft(same, id, revision, { ...text, number }))
  })
}
