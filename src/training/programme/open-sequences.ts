import type { Tx } from '#platform/db'
import type { Line } from '#platform/imports'
import type { GroupId } from '#actions'
import { newId } from '#platform/id'
import { readSequenceName, sequenceNamed } from './sequence-name.ts'
import { insertSequence, sequencesOf } from './sequence-store.ts'
import type { SequenceId } from '../ids.ts'

export const weekOf = ({ cells }: Line): string => cells['week']?.trim() ?? ''

/** A sequence for each week that these lines name, in order; what has no week comes last. */
export async function openSequences(
  tx: Tx,
  groupId: GroupId,
  lines: readonly Line[],
): Promise<Map<string, SequenceId>> {
  const known = await sequencesOf(tx, groupId)
  const opened = new Map<string, SequenceId>()
  const weeks = [...new Set(lines.map(weekOf))].toSorted(byWeek)
  let last = known.at(-1)?.position ?? 0
  for (const week of weeks) {
    const name = readSequenceName(week)
    const found = sequenceNamed(known, name)
    const sequence = found ?? { id: newId<SequenceId>(), groupId, position: ++last, ...name }
    if (!found) {
      await insertSequence(tx, sequence)
      known.push(sequence)
    }
    opened.set(week, sequence.id)
  }
  return opened
}

const byWeek = (one: string, other: string): number => {
  if (one === '' || other === '') return one === other ? 0 : one === '' ? 1 : -1
  return Number(one) - Number(other) || one.localeCompare(other)
}
