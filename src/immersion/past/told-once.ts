import type { ImmersionId } from '../ids.ts'
import { daysOf, type PastImmersion } from './past-immersion.ts'

type Stay = Pick<PastImmersion, 'fromDay' | 'toDay' | 'hostSiret'>

/** The same days at one place, or but for one end of them: one stay, told by two. */
export const isSameStay = (one: Stay, other: Stay): boolean =>
  one.hostSiret !== null &&
  one.hostSiret === other.hostSiret &&
  one.fromDay <= other.toDay &&
  other.fromDay <= one.toDay &&
  (one.fromDay === other.fromDay || one.toDay === other.toDay)

/**
 * Immersions of one person, each once: of one that the lists of two bodies tell, the longer; none that was signed here (`here`). What renews one that is
 * left out renews the one that stays. As `past_once` says in SQL.
 */
export function toldOnce(all: readonly PastImmersion[], here: readonly Stay[] = []): PastImmersion[] {
  const stays = new Map<ImmersionId, ImmersionId>()
  for (const one of all) {
    const twins = all.filter((other) => other.keeperId !== one.keeperId && isSameStay(one, other))
    const longer = twins.find((other) => isLonger(other, one))
    if (longer) stays.set(one.id, longer.id)
  }
  return all
    .filter((one) => !stays.has(one.id) && !here.some((stay) => isSameStay(one, stay)))
    .map((one) => {
      const renewed = one.renewsId && stays.get(one.renewsId)
      return renewed ? { ...one, renewsId: renewed } : one
    })
}

const isLonger = (one: PastImmersion, other: PastImmersion): boolean =>
  daysOf(one) === daysOf(other) ? one.id > other.id : daysOf(one) > daysOf(other)
