import { listActions } from '#actions'
import { formerlyTaken, isTakenIn, takeOffered, type Offered } from '#company'
import type { Db, Tx } from '#platform/db'
import { asId } from '#platform/id'
import { articlesOf, insertArticle, updateArticle } from '../article-store.ts'
import { readEdition } from '../edition-store.ts'
import type { ArticleId, EditionId } from '../ids.ts'
import { writeInDraft, type Written } from './write-in-draft.ts'

type Take = { editionId: EditionId; offered: Offered['id']; freshId: ArticleId }

/**
 * Takes what a group offers in the article of its action, begun if it is not there, in the place of what this edition took before of the
 * same day. Twice is once. `isFormerLeft`: the editor changed those words since, and looks for what is left of them. Refusals: 'no longer
 * offered', when the group took it back, or another edition has it; 'in another draft', while one still has the former words.
 */
export async function takeOfferedArticle(
  db: Db,
  { editionId, offered, freshId }: Take,
  at: Date,
): Promise<Written & { isFormerLeft?: boolean }> {
  let isFormerLeft = false
  const written = await writeInDraft(db, editionId, async (tx) => {
    const former = await formerlyTaken(tx, offered)
    const isHere = former?.editionId === editionId
    if (former && !isHere && (await readEdition(tx, asId(former.editionId)))?.state === 'draft')
      return 'in another draft'
    const taken = await takeOffered(tx, offered, editionId, at)
    if (!taken) return (await isTakenIn(tx, offered, editionId)) || 'no longer offered'
    const known = (await articlesOf(tx, editionId)).find(({ actionId }) => actionId === taken.actionId)
    if (!known) return begin(tx, taken, editionId, freshId, at)
    const isWhole = isHere && known.body.includes(former.words)
    isFormerLeft = isHere && !isWhole
    const body = isWhole
      ? known.body.replace(former.words, () => taken.words)
      : [known.body, taken.words].filter(Boolean).join('\n\n')
    return updateArticle(tx, { ...known, body })
  })
  return { ...written, isFormerLeft }
}

async function begin(
  tx: Tx,
  { actionId, title, words }: Offered,
  editionId: EditionId,
  id: ArticleId,
  at: Date,
): Promise<true> {
  const about = (await listActions(tx, { all: true })).find((action) => action.id === actionId)
  const town = about?.town ?? ''
  await insertArticle(tx, { id, editionId, actionId, town, title, chapo: '', body: words }, at)
  return true
}
