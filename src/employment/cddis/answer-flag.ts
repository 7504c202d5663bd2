import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import { cddisOf, readCddi } from '../cddi-store.ts'
import { flagAnswersOf, insertFlagAnswer, type FlagAnswer } from '../flag-store.ts'
import { flagsOf, isBeyondExtensions, type Cddi, type Flag, type PostLoad } from '../cddi.ts'
import { pastCeiling, reasonsFor, type Reason } from '../flag-reason.ts'
import { loadsBefore } from '../posts/door.ts'
import { mayWritePath } from '../check-rights.ts'
import { readPath, touchPath } from '../path-store.ts'
import type { CddiId, PathId } from '../ids.ts'

/** What is still to be looked at in a contract: its flags, without those that somebody answered since it was last written. */
export const openFlags = (
  cddi: Cddi,
  path: readonly Cddi[],
  answers: readonly FlagAnswer[],
  post: PostLoad | undefined,
): Flag[] =>
  flagsOf(cddi, path, post).filter(
    (flag) =>
      !answers.some(
        (answer) => answer.cddiId === cddi.id && answer.revision === cddi.revision && answer.flag === flag,
      ),
  )

type Answer = Pick<FlagAnswer, 'cddiId' | 'revision' | 'flag' | 'reason'>
const isSame = (one: Answer, other: Answer): boolean =>
  one.cddiId === other.cddiId &&
  one.revision === other.revision &&
  one.flag === other.flag &&
  one.reason === other.reason

export type AnswerFlagRefusal = 'not yours' | 'nothing asked' | 'not an answer' | 'beyond the law'

/**
 * Says that a contract is right as it is, and why. Refusals: 'beyond the law' past 60 months, unless a training is to be
 * finished or the law sets no ceiling (L5132-15-1); 'nothing asked' when the contract changed, or somebody answered already otherwise. The same answer twice is once.
 */
export async function answerFlag(
  db: Db,
  { cddiId, flag, reason }: { cddiId: CddiId; flag: Flag; reason: Reason },
  actor: Actor,
  now: Date,
): Promise<{ ok: true; pathId: PathId } | Refused<AnswerFlagRefusal>> {
  return db.transaction(async (tx) => {
    const cddi = await readCddi(tx, cddiId)
    const path = cddi && (await readPath(tx, cddi.pathId))
    if (!cddi || !path || !(await mayWritePath(tx, actor, path, now))) return refuse('not yours')
    const all = await cddisOf(tx, [path.id])
    const post = (await loadsBefore(tx, [cddi.id])).get(cddi.id)
    if (!flagsOf(cddi, all, post).includes(flag)) return refuse('nothing asked')
    if (!reasonsFor[flag].includes(reason)) return refuse('not an answer')
    const long = flag === 'too long' || flag === 'path too long'
    if (long && !pastCeiling.includes(reason) && isBeyondExtensions(cddi, all))
      return refuse('beyond the law')
    const answer = { cddiId, revision: cddi.revision, flag, reason }
    if (await insertFlagAnswer(tx, { ...answer, by: actor.personId }, now)) await touchPath(tx, path.id, now)
    else if (!(await flagAnswersOf(tx, [path.id])).some((known) => isSame(known, answer)))
      return refuse('nothing asked')
    return { ok: true, pathId: path.id }
  })
}
