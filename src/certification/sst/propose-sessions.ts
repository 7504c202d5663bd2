import { randomUUID } from 'node:crypto'
import type { Trainee } from '#training'
import { addDays, type Day } from '#platform/time'
import { proposeSplit, sstRuleOn } from './sst.ts'

/** A session as it is proposed, with what was typed when it comes back. */
export type ProposedSession = { id: string; people: Trainee[]; firstDay: Day; lastDay: Day }

/** The split that the rule makes necessary, each session a week after the one before. Ids come back with the form. */
export function proposeSessions(
  left: readonly Trainee[],
  today: Day,
  ids: readonly string[],
): ProposedSession[] {
  const sizes = proposeSplit(sstRuleOn(today), left.length)
  return sizes.map((size, i) => {
    const from = sizes.slice(0, i).reduce((sum, one) => sum + one, 0)
    const firstDay = addDays(today, 7 * (i + 1))
    const id = ids[i] ?? randomUUID()
    return { id, people: left.slice(from, from + size), firstDay, lastDay: addDays(firstDay, 1) }
  })
}
