import type { Tx } from '#platform/db'
import type { Line } from '#platform/imports'
import type { GroupId } from '#actions'
import { newId } from '#platform/id'
import { insertSequence, sequencesOf } from './sequence-store.ts'
import type { SequenceId } from '../ids.ts'

export const weekOf = ({ cells }: Line): string => cells['week']?.trim() ?? ''

/** A sequence for each week that these lines name, in order; what has no week comes last. */
export async function openSequences(
  tx: Tx,
  groupId: GroupId,
  lines: readonly Line[],
): Promise<Map<string, SequenceId>> {
  const existing = await sequencesOf(tx, groupId)
  const opened = new Map<string, SequenceId>()
  const weeks = [...new Set(lines.map(weekOf))].toSorted(byWeek)
  let last = existing.at(-1)?.position ?? 0
  for (const week of weeks) {
    const title = titleOf(week)
    const found = existing.find((one) => one.title === title)
    const id = found?.id ?? newId<SequenceId>()
    if (!found) await insertSequence(tx, { id, groupId, position: ++last, title })
    opened.set(week, id)
  }
  return opened
}

const titleOf = (week: string): string => {
  if (week === '') return 'Sur toute la durée'
  return /^\d+$/.test(week) ? `Semaine ${Number(week)}` : week
}

const byWeek = (one: string, other: string): number => {
  if (one === '' || other === '') return one === other ? 0 : one === '' ? 1 : -1
  return Number(one) - Number(other) || one.localeCompare(other)
}
