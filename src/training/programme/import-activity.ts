import type { Tx } from '#platform/db'
import type { Outcome } from '#platform/imports'
import { newId } from '#platform/id'
import type { Activity } from '../activity.ts'
import type { ProgrammeLine } from './line.ts'
import { activitiesByCode } from '../activity-store.ts'
import { saveActivity } from '../programme-store.ts'

export async function importActivity(
  tx: Tx,
  known: Known,
  read: ProgrammeLine,
  place: Place,
  line: number,
): Promise<Outcome> {
  const before = known.get(read.code)
  const label = `${read.code}, ${read.title}`
  // What only the screen can write is kept: picture, questions, and instructions that the file does not give.
  const activity: Activity = {
    ...read,
    ...place,
    id: before?.id ?? newId(),
    instructions: read.instructions || (before?.instructions ?? ''),
    picture: before?.picture ?? null,
    quiz: read.proof === 'quiz' ? (before?.quiz ?? []) : null,
  }
  if (before && !before.withdrawnAt && textOf(before) === textOf(activity))
    return { line, label, what: 'unchanged' }
  await saveActivity(tx, activity)
  known.set(read.code, { ...activity, withdrawnAt: null })
  return { line, label, what: before ? 'updated' : 'created' }
}

type Place = Pick<Activity, 'groupId' | 'sequenceId' | 'position'>

type Known = Awaited<ReturnType<typeof activitiesByCode>>

const textOf = ({
  sequenceId,
  position,
  title,
  mode,
  minutes,
  proof,
  domains,
  instructions,
}: Activity): string =>
  JSON.stringify([sequenceId, position, title, mode, minutes, proof, domains, instructions])
