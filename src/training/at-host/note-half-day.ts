import type { PersonId } from '#people'
import type { Tx } from '#platform/db'
import { newId } from '#platform/id'
import {
  addLines,
  currentLine,
  lockAttendance,
  untellAbsence,
  type NewLine,
  type SaidLine,
} from '../attendance/door.ts'
import type { HalfDayId } from '../ids.ts'
import { groupOnDay, saveAtHost, toldByGroup, type AtHost } from './half-day-store.ts'

export type NotedAtHost = AtHost & { status: 'present' | 'absent' | 'justified'; at: Date }

/**
 * Keeps what was noted of a trainee at the host of their immersion, in their group of that day: never signed, and corrected by a line more when it is
 * noted otherwise. What who trains had noted without knowing follows; a signature stays, and is asked about. The same twice, or older than what is
 * known, changes nothing; so does somebody who is no trainee that day.
 */
export async function noteHalfDayAtHost(tx: Tx, noted: NotedAtHost): Promise<void> {
  const groupId = await groupOnDay(tx, noted)
  if (!groupId) return
  const { personId, at } = noted
  const id = await saveAtHost(tx, newId<HalfDayId>(), groupId, noted, at)
  await lockAttendance(tx, id, personId)
  const before = await currentLine(tx, id, personId)
  if (before && (before.saidAt > at || statusOf(before) === noted.status)) return
  await addLines(tx, [lineFor(noted, id, before)])
  for (const told of await toldByGroup(tx, id, noted.status === 'present')) {
    await lockAttendance(tx, told.id, personId)
    await untellAbsence(tx, told, personId, at)
    await addLines(tx, [
      {
        ...words(personId, told.id, at),
        status: 'absent',
        reason: 'elsewhere',
        reasonWords: null,
        why: noticed,
      },
    ])
  }
}

const noticed = { code: 'noted at the host' } as const

const statusOf = (line: SaidLine): NotedAtHost['status'] =>
  line.status === 'present' ? 'present' : line.reason === null ? 'absent' : 'justified'

const words = (personId: PersonId, halfDayId: HalfDayId, at: Date) => ({
  id: newId(),
  halfDayId,
  personId,
  justification: null,
  countersigned: null,
  saidBy: null,
  saidAt: at,
})

/** Why somebody was absent is never asked at a host: « justifiée » is another reason, without words. */
const lineFor = (
  { personId, status, at }: NotedAtHost,
  id: HalfDayId,
  before: SaidLine | undefined,
): NewLine => ({
  ...words(personId, id, at),
  why: before ? noticed : null,
  ...(status === 'present'
    ? { status, lateMinutes: 0, signature: undefined }
    : { status: 'absent', reason: status === 'absent' ? null : 'other', reasonWords: null }),
})
