import { randomUUID } from 'node:crypto'
import type { Actor } from '#people'
import type { Db, Tx } from '#platform/db'
import { refuse, done, type Result } from '#platform/refusal'
import { asId } from '#platform/id'
import { approvalsOf, insertApproval } from './store.ts'
import { versionOfArticle, type Verdict } from './approval.ts'
import { lockEdition } from '../edition-store.ts'
import { approverOf } from '../find-approver.ts'
import type { Article } from '../article.ts'
import { readBulletin } from '../bulletin/door.ts'
import type { EditionId } from '../ids.ts'

export type ApprovalRefusal =
  | 'not yours to approve'
  | 'already published'
  | 'changed meanwhile'
  | 'words missing'

type Word = { id: string; seen: string; verdict: Verdict; words: string }

/**
 * Says that the page of an action may be printed as it was `seen`, or what must change. The steward may approve in the place of a lead
 * that does not answer, and says why: readers of the draft see it. Words and photos that change afterwards are to be approved again.
 */
export async function approvePage(
  db: Db,
  actor: Actor,
  article: Pick<Article, 'id' | 'editionId' | 'actionId'>,
  word: Word,
  at: Date,
): Promise<Result<void, ApprovalRefusal>> {
  return db.transaction(async (tx): Promise<Result<void, ApprovalRefusal>> => {
    const approver = await approverOf(tx, actor, article)
    if (!approver) return refuse('not yours to approve')
    const edition = await lockEdition(tx, article.editionId)
    if (edition?.state !== 'draft') return refuse('already published')
    const page = (await readBulletin(tx, edition)).articles.find(({ id }) => id === article.id)
    if (!page || versionOfArticle(page) !== word.seen) return refuse('changed meanwhile')
    const inPlaceOfLead = approver === 'in place of the lead'
    if (word.words === '' && (inPlaceOfLead || word.verdict === 'change asked'))
      return refuse('words missing')
    const { id, verdict, words } = word
    const said = { id, articleId: article.id, version: word.seen, verdict, words, inPlaceOfLead }
    await insertApproval(tx, { ...said, by: actor.personId }, at)
    return done(undefined)
  })
}

/** A correction keeps the approvals of the pages that it takes as they were. */
export async function carryApprovals(
  tx: Tx,
  from: EditionId,
  copies: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [articleId, last] of await approvalsOf(tx, from)) {
    const copy = copies.get(articleId)
    if (copy) await insertApproval(tx, { ...last, id: randomUUID(), articleId: asId(copy) }, last.saidAt)
  }
}
