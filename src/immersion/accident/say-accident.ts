import type { PersonId } from '#people'
import type { Ground } from '#platform/ground'
import { done, refuse, type Result } from '#platform/refusal'
import { lockConvention, signatoriesOf } from '../convention/door.ts'
import type { AccidentId, ConventionId } from '../ids.ts'
import { accidentIn, insertAccident, insertStatement } from './accident-store.ts'
import {
  declarationOf,
  earliestOf,
  injuryOf,
  isUnhurt,
  isWithin,
  lastSaidBy,
  latestOf,
  maySay,
  withdrawalOf,
  type Facts,
  type Sayer,
} from './accident.ts'
import { asksInjury, isCompletedBy, missingFacts } from './accounts.ts'
import { tellAccident } from './tell-accident.ts'

export type SayRefusal = 'not now' | 'outside the immersion' | 'somebody else’s' | 'withdrawn'

type Said = {
  id: AccidentId
  facts: Facts
  by: Sayer
  name: string
  /** who says it from a desk */
  selfId: PersonId | null
  isCorrection: boolean
  /** the words, withdrawn, that are said again: that accident stands again */
  again?: number | null
  now: Date
}

/**
 * Says an accident, in full or first when and roughly what, or completes or corrects what was said of it, each in their own words: what stood before
 * stays, and those who must act are told at once. Nobody’s words are begun from those of another.
 * The same words twice are once, even when they come again after a correction. Who may not read an injury, or says none, says the rest, and the injury is
 * carried over: the one that they said, else the last; of what was withdrawn, none.
 * Refusals: 'not now', the immersion has not begun; 'outside the immersion', or to come; 'somebody else’s' accident;
 * 'withdrawn', and this corrects it without saying it again.
 */
export const sayAccident = (
  { db, site }: Pick<Ground, 'db' | 'site'>,
  conventionId: ConventionId,
  { id, facts: typed, by, name, selfId, isCorrection, again = null, now }: Said,
): Promise<Result<AccidentId, SayRefusal>> =>
  db.transaction(async (tx): Promise<Result<AccidentId, SayRefusal>> => {
    const one = await lockConvention(tx, conventionId)
    if (!one || !maySay(one, now)) return refuse('not now')
    const before = await accidentIn(tx, conventionId, id)
    if (!isWithin(one, typed.happenedAt, { isKnown: before !== undefined, now }))
      return refuse('outside the immersion')
    if (!(await insertAccident(tx, { id, conventionId, at: now }))) return refuse('somebody else’s')
    const last = before && latestOf(before)
    const all = await signatoriesOf(tx, conventionId)
    const own = before && lastSaidBy(before, by)
    const withdrawn = before && withdrawalOf(before)
    const isAsked = !before || asksInjury({ role: by, all }, before)
    const isTheirs = own?.injuryBy === by
    const carriedFrom = withdrawn ? undefined : isTheirs ? own : last
    // who leaves out an injury that another said does not take it away
    const saysInjury = isAsked && (isTheirs || !isUnhurt(typed))
    const facts = saysInjury || !carriedFrom ? typed : { ...typed, ...injuryOf(carriedFrom) }
    if (!isCorrection && before?.statements.some((said) => said.saidBy === by && isSame(said, typed)))
      return done(id)
    if (withdrawn && withdrawn.n !== again) return refuse('withdrawn')
    if (own && !withdrawn && isSame(own, saysInjury ? facts : { ...facts, ...injuryOf(own) })) return done(id)
    const n = (last?.n ?? 0) + 1
    await insertStatement(tx, id, { ...facts, n, saidBy: by, saidName: name, saidAt: now })
    const after = await accidentIn(tx, conventionId, id)
    if (!after) throw new Error('what was just said is not there')
    const isNew = !last || withdrawn !== undefined
    const isWhole = missingFacts(after).length === 0
    // what somebody completes of their own words, a few questions at a time, is told once: when nothing is missing
    const isCompleted = !isNew && own !== undefined && isCompletedBy(own, facts)
    if (isCompleted && !isWhole) return done(id)
    const happenedAt = earliestOf(after)
    const declaredOn = before && declarationOf(before)?.declaredOn
    await tellAccident(
      tx,
      { one, all, id, n, isNew, isCompleted, declaredOn, happenedAt, by, name, selfId, url: site.url },
      now,
    )
    return done(id)
  })

const isSame = (last: Facts, { happenedAt, ...facts }: Facts): boolean =>
  last.happenedAt.getTime() === happenedAt.getTime() &&
  (Object.keys(facts) as (keyof typeof facts)[]).every((key) => last[key] === facts[key])
