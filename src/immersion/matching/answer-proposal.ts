import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { tell } from '#platform/notices'
import { done, refuse, type Result } from '#platform/refusal'
import { lockPerson } from '../convention/door.ts'
import type { ProposalId } from '../ids.ts'
import { isAnswerable, isInTime, isOwnYes, type Answer } from './proposal.ts'
import { isActedOn, lockProposal, markAnswered, markYesWithdrawn } from './proposal-store.ts'

/** Where who proposed reads what became of it. */
export const PROPOSALS = '/immersions/propositions'

/** A host answers at its secret address; who proposed is told. Twice is once. Refusal: 'over', it is no more to be answered. */
export const answerProposal = (
  db: Db,
  id: ProposalId,
  answer: Answer,
  now: Date,
): Promise<Result<ProposalId, 'over'>> =>
  db.transaction(async (tx): Promise<Result<ProposalId, 'over'>> => {
    const one = await lockProposal(tx, id)
    if (one?.state.kind === 'answered' && one.state.answer === answer) return done(id)
    if (!one || !isAnswerable(one, now)) return refuse('over')
    await markAnswered(tx, id, { answer, by: null, at: now })
    const notice = {
      to: one.byId,
      key: `proposal ${id} ${answer} ${now.toISOString()}`,
      title: 'Un employeur a répondu pour une immersion',
      path: `${PROPOSALS}/${id}`,
      pace: 'soon',
    } as const
    await tell(tx, [notice], now)
    return done(id)
  })

export type YesRefusal = 'being written' | 'over'
type Withdrawn = Result<ProposalId, YesRefusal>

/**
 * A host takes back the yes that it said, until a convention is written: it may answer otherwise, who proposed is told, and what was said stays. Twice is
 * once. Refusals: 'being written', its convention is; 'over', it said no yes, or it could answer nothing else any more.
 */
export const withdrawYes = (db: Db, id: ProposalId, now: Date): Promise<Withdrawn> =>
  db.transaction(async (tx): Promise<Withdrawn> => {
    const one = await lockProposal(tx, id)
    if (one?.state.kind === 'waiting') return done(id)
    if (!one || !isOwnYes(one)) return refuse('over')
    // a convention that is being written right now is waited for
    await lockPerson(tx, one.personId)
    if (await isActedOn(tx, id)) return refuse('being written')
    if (!isInTime(one, now)) return refuse('over')
    await markYesWithdrawn(tx, id, one.state.at, now)
    const notice = {
      to: one.byId,
      key: `proposal ${id} taken back ${now.toISOString()}`,
      title: 'Un employeur retire son accord pour une immersion',
      path: `${PROPOSALS}/${id}`,
      pace: 'now',
    } as const
    await tell(tx, [notice], now)
    return done(id)
  })

/** Who called the host notes what it said. False once it is answered otherwise, or taken back. */
export const noteAnswer = (
  db: Db,
  id: ProposalId,
  { answer, by, now }: { answer: Answer; by: PersonId; now: Date },
): Promise<boolean> =>
  db.transaction(async (tx) => {
    const one = await lockProposal(tx, id)
    if (!one || one.state.kind === 'withdrawn') return false
    const { state } = one
    // what the host said by itself stands; what was noted may be mended
    if (state.kind === 'answered' && !state.isNoted && state.answer !== 'later')
      return state.answer === answer
    await markAnswered(tx, id, { answer, by, at: now })
    return true
  })
