import { daysBetween, parisDay } from '#platform/time'
import { isOpen, type State } from '../positioning.ts'

/**
 * After how many days without any move a referent is told. Set on 2 June 2026 with the house's own judgement: no text
 * gives a delay. Change it here.
 */
export const SILENT_AFTER_DAYS = 14

/** Days since anybody moved this positioning; undefined once it is decided: nobody waits any more. */
export function silentDays(one: { state: State; movedAt: Date }, now: Date): number | undefined {
  return isOpen(one.state) ? Math.max(0, daysBetween(parisDay(one.movedAt), parisDay(now))) : undefined
}
