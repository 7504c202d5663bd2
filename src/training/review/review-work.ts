import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import { refuse } from '#platform/refusal'
import { keptFound } from '../found/door.ts'
import { effortOf } from '../ledger/door.ts'
import { tellAnswered } from './tell-answered.ts'
import { creditReviewed, type Reviewed } from './credit-reviewed.ts'
import type { Work } from '../work.ts'
import { decideWork, lockWorks } from '../work-store.ts'

/**
 * The trainer accepts a work: the activity is credited, if it is at a distance. A course that went too fast to be believed is credited
 * with their word as the reason. Refusals: 'already answered' (by somebody else, or the trainee replaced it), 'time not explained'.
 */
export async function acceptWork(
  db: Db,
  work: Work,
  { by, word, at }: { by: PersonId; word: string | null; at: Date },
): Promise<Reviewed> {
  return db.transaction(async (tx) => {
    await lockWorks(tx, work.activityId, work.personId)
    const effort = await effortOf(tx, work.id)
    if (effort && !word) return refuse('time not explained')
    if (!(await decideWork(tx, work.id, 'accepted', { by, at, word }))) return refuse('already answered')
    await tellAnswered(tx, work, 'accepted', { word, at })
    if (effort && word)
      return creditReviewed(tx, work, { proof: 'statement', by, why: word, at, share: effort.share })
    return creditReviewed(tx, work, { proof: 'work', by, why: keptFound({ code: 'work accepted' }), at })
  })
}

/** The trainer gives a work back with a word that says what to do. Refusals: 'word missing', 'already answered'. */
export async function giveBackWork(
  db: Db,
  work: Work,
  { by, word, at }: { by: PersonId; word: string | null; at: Date },
): Promise<Reviewed> {
  if (!word) return refuse('word missing')
  return db.transaction(async (tx): Promise<Reviewed> => {
    if (!(await decideWork(tx, work.id, 'given back', { by, at, word }))) return refuse('already answered')
    await tellAnswered(tx, work, 'given back', { word, at })
    return { ok: true, creditedMinutes: null }
  })
}
