import { randomUUID } from 'node:crypto'
import { fullName, nameKey, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { holidayOn, writeDate } from '#platform/time'
import { signatureOf, type Attended } from '../attendance.ts'
import { meetsInTime, whereElse } from './elsewhere.ts'
import { askQuestion, type Doubt } from './question-store.ts'
import type { AttendanceRow } from './row.ts'
import { halfWords, type HalfDay } from '../half-day.ts'
import type { Desk } from './open-desk.ts'
import { refuse, type Verdict } from './verdict.ts'
import { halfDayOf } from './find-half-day.ts'
import { changedWords, signedInPerson, signedYetAbsent } from './changed-words.ts'
import type { SaidLine } from './line.ts'

export const labelOf = (row: AttendanceRow): string =>
  `${fullName(row)}, ${writeDate(row.day)}, ${halfWords[row.half].toLowerCase()}`

export async function importRow(tx: Tx, desk: Desk, row: AttendanceRow): Promise<Verdict> {
  const [trainee, namesake] = desk.trainees.get(nameKey(row)) ?? []
  if (!trainee) return refuse('Cette personne n’est pas stagiaire de ce groupe.')
  if (namesake) return refuse('Deux stagiaires portent ce nom\u00A0: notez cette ligne à l’écran.')
  const holiday = holidayOn(row.day)
  if (holiday) return refuse(`Jour férié (${holiday}) : personne ne pouvait être là.`)
  const found = await halfDayOf(tx, desk, row, trainee.personId)
  if (!('id' in found)) return found
  const source = JSON.stringify(row)
  const stood = desk.told.get(`${found.id} ${trainee.personId}`)
  const doubt = doubtOf(row, stood)
  const answered = desk.answered.has(`${found.id} ${trainee.personId} ${source}`)
  // What they signed with their own hand stays, until somebody says otherwise.
  const kept: Verdict =
    doubt === 'signed yet listed absent' || (answered && row.status === 'absent')
      ? { what: 'unchanged' }
      : keep(desk, found, trainee.personId, row, source)
  if (!doubt || answered) return besides(desk, found, trainee.personId, row, kept)
  const question = {
    id: randomUUID(),
    groupId: desk.group.id,
    halfDayId: found.id,
    personId: trainee.personId,
  }
  await askQuestion(tx, { ...question, doubt, said: source }, desk.now)
  return { what: 'to check', why: doubtWords[doubt](stood) }
}

/** A presence that another group says too is kept, and asked: who leads the training says which one stays. */
function besides(
  desk: Desk,
  halfDay: HalfDay,
  personId: PersonId,
  row: AttendanceRow,
  kept: Verdict,
): Verdict {
  if (row.status === 'absent' || kept.what === 'unchanged') return kept
  const other = desk.elsewhere.find((one) => one.personId === personId && meetsInTime(halfDay, one))
  if (!other) return kept
  const why = `Aussi notée présente ${whereElse(other)} aux mêmes heures\u00A0: la ligne est gardée. La direction de la formation dira laquelle compte.`
  return { what: 'to check', why }
}

function doubtOf(row: AttendanceRow, stood: SaidLine | undefined): Doubt | undefined {
  if (row.status === 'absent') return signedInPerson(stood) ? 'signed yet listed absent' : undefined
  if (row.reason) return 'present with a reason'
  return row.signed || signedInPerson(stood) ? undefined : 'present without signature'
}

const doubtWords: Record<Doubt, (stood: SaidLine | undefined) => string> = {
  'signed yet listed absent': signedYetAbsent,
  'present without signature': () =>
    'Notée présente, sans signature\u00A0: la ligne est gardée mais ne compte pas. Dites si la personne était là.',
  'present with a reason': () =>
    'Notée présente, avec un motif d’absence\u00A0: la ligne est gardée mais ne compte pas. Dites si la personne était là.',
}

/** Keeps a line, to be written with all the others; the same line again changes nothing. */
function keep(desk: Desk, halfDay: HalfDay, personId: PersonId, row: AttendanceRow, source: string): Verdict {
  const place = `${halfDay.id} ${personId}`
  if (desk.imported.has(`${place} ${source}`)) return { what: 'unchanged' }
  const before = desk.told.get(place)
  const attended = attendedOf(row, before)
  const line = {
    ...attended,
    halfDayId: halfDay.id,
    personId,
    justification: row.justification,
    countersigned: row.countersigned,
    saidAt: desk.now,
  }
  desk.lines.push({
    ...line,
    id: randomUUID(),
    saidBy: desk.by,
    why: before ? { code: 'sheet imported' } : null,
    source,
  })
  desk.told.set(place, line)
  desk.imported.add(`${place} ${source}`)
  if (!before) return { what: 'created' }
  const why = changedWords(before, attended)
  return { what: 'updated', ...(why ? { why } : {}) }
}

/** A presence that stays one keeps the signature that was given in person. */
function attendedOf(
  { status, lateMinutes, reason, reasonWords, signed }: AttendanceRow,
  before: SaidLine | undefined,
): Attended {
  if (status === 'absent') return { status, reason, reasonWords }
  const own = signedInPerson(before) ? signatureOf(before) : undefined
  return { status, lateMinutes, signature: own ?? (signed ? { how: 'on paper' } : undefined) }
}
