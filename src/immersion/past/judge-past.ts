import { judgeImmersion, type PastConvention, type Question, type Verdict } from '../law/door.ts'
import { isSameStay, toldOnce } from './told-once.ts'
import type { PastImmersion } from './past-immersion.ts'

/**
 * What the law says of an immersion that was, given the earlier ones of the same person. A list says neither who signed nor when: those rules
 * are not asked.
 */
export function judgePast(one: PastImmersion, all: readonly PastImmersion[]): Verdict {
  const others = all.filter((other) => other.keeperId === one.keeperId || !isSameStay(other, one))
  const earlier = toldOnce(others).filter((other) => other.id !== one.id && isBefore(other, one))
  const question: Question = {
    convention: conventionOf(one, one),
    history: earlier.map((other) => conventionOf(other, one)),
  }
  return judgeImmersion(one.cddi ? { ...question, cddi: one.cddi } : question)
}

const isBefore = (one: PastImmersion, other: PastImmersion): boolean =>
  one.fromDay < other.fromDay || (one.fromDay === other.fromDay && one.id < other.id)

/** The same as the law sees it; `asked`: the one that is judged, whose contract is counted. */
export function conventionOf(one: PastImmersion, asked: Pick<PastImmersion, 'cddi'>): PastConvention {
  const [object, another] = one.objects
  return {
    id: one.id,
    person: one.personId,
    host: one.hostSiret ?? one.hostName,
    start: one.fromDay,
    end: one.toDay,
    ...(another ? { objects: one.objects } : { object }),
    ...(one.renewsId ? { renews: one.renewsId } : {}),
    ...(one.reached ? { objectivesReached: one.reached === 'yes' } : {}),
    withinCddi: one.cddi !== null && one.cddi.start === asked.cddi?.start,
  }
}
