import { randomUUID } from 'node:crypto'
import type { Group } from '#actions'
import { fullName, nameKey, type Actor } from '#people'
import type { Db } from '#platform/db'
import type { Importer, Outcome } from '#platform/imports'
import { holidayOn, writeDate } from '#platform/time'
import { modeWords } from '../activity.ts'
import type { Attended } from '../attendance.ts'
import { addLines, importedSources, toldIn } from './line-store.ts'
import type { NewLine } from './line.ts'
import { askQuestion, questionsOf, type Doubt } from './question-store.ts'
import { rowOf, type AttendanceRow } from './row.ts'
import { traineesOf, type Trainee } from '../trainee-store.ts'
import { groupOfImport, mayImportTraining } from '../find-group-of-import.ts'
import { placeInSubgroup, subgroupsOf } from '../subgroup-store.ts'
import { wholeCalendarOf } from '../half-day-store.ts'
import { halfWords, type HalfDay, type Subgroup } from '../half-day.ts'

/** The sheets of a group, typed from paper: one line a person and a half-day. */
export const attendanceImporter: Importer<Actor> = {
  kind: 'attendance',
  title: 'Émargements d’un groupe',
  hint: 'Un tableau\u00A0: une ligne par personne et par demi-journée. Importez le calendrier avant.',
  columns: {
    day: { label: 'Date', spellings: ['Jour'], required: true },
    half: { label: 'Demi-journée', spellings: ['Demi journée', 'Période', 'M/AM'], required: true },
    mode: { label: 'Modalité', spellings: ['Mode', 'Type'], required: true },
    familyName: { label: 'Nom', spellings: ['Nom de famille'], required: true },
    givenName: { label: 'Prénom', spellings: [], required: true },
    status: { label: 'Présence', spellings: ['Présent', 'P/A', 'Statut'], required: true },
    reason: { label: 'Motif', spellings: ['Motif d’absence', 'Raison'] },
    justification: { label: 'Justificatif', spellings: ['Pièce', 'Justificatif reçu'] },
    late: { label: 'Retard (min)', spellings: ['Retard', 'Retard en minutes'] },
    signed: { label: 'Signature stagiaire', spellings: ['Signé', 'Signature'], required: true },
    trainerSigned: { label: 'Signature formateur', spellings: ['Signature formatrice'] },
    trainer: { label: 'Formateur', spellings: ['Formatrice', 'Formateur·rice'] },
  },
  accept: '.csv,.xlsx,.ods,text/csv',
  scope: 'group',
  may: mayImportTraining,
  answersAt: () => '/formation',
  run: async (tx, given, context) => {
    const group = await groupOfImport(tx, context)
    const desk = await openDesk(tx, group, context.by.personId, context.now)
    const done: Outcome[] = []
    for (const line of given.lines) {
      const read = rowOf(line)
      done.push(
        read.ok
          ? { line: line.line, label: labelOf(read.row), ...(await importRow(tx, desk, read.row)) }
          : { line: line.line, label: read.label, what: 'refused', why: read.why },
      )
    }
    await addLines(tx, desk.lines)
    return done
  },
}

type Desk = {
  group: Group
  trainees: Map<string, Trainee[]>
  halfDays: HalfDay[]
  subgroups: Map<string, Subgroup>
  imported: Set<string>
  told: Set<string>
  lines: NewLine[]
  answered: Set<string>
  by: string
  now: Date
}

async function openDesk(tx: Db, group: Group, by: string, now: Date): Promise<Desk> {
  const halfDays = (await wholeCalendarOf(tx, group.id)).filter((one) => !one.cancelledAt)
  const questions = await questionsOf(tx, group.id)
  return {
    group,
    trainees: Map.groupBy(await traineesOf(tx, group.id), nameKey),
    halfDays,
    subgroups: await subgroupsOf(tx, group.id),
    imported: await importedSources(tx, group.id),
    told: await toldIn(tx, group.id),
    lines: [],
    answered: new Set(
      questions.filter((one) => one.answer).map((one) => `${one.halfDayId} ${one.personId} ${one.said}`),
    ),
    by,
    now,
  }
}

const labelOf = (row: AttendanceRow): string =>
  `${fullName(row)}, ${writeDate(row.day)}, ${halfWords[row.half].toLowerCase()}`

type Verdict = Pick<Outcome, 'what' | 'why'>
const refuse = (why: string): Verdict => ({ what: 'refused', why })

async function importRow(tx: Db, desk: Desk, row: AttendanceRow): Promise<Verdict> {
  const [trainee, namesake] = desk.trainees.get(nameKey(row)) ?? []
  if (!trainee) return refuse('Cette personne n’est pas stagiaire de ce groupe.')
  if (namesake) return refuse('Deux stagiaires portent ce nom\u00A0: notez cette ligne à l’écran.')
  const holiday = holidayOn(row.day)
  if (holiday) return refuse(`Jour férié (${holiday}) : personne ne pouvait être là.`)
  const found = await halfDayOf(tx, desk, row, trainee.personId)
  if (!('id' in found)) return found
  const source = JSON.stringify(row)
  const key = `${found.id} ${trainee.personId} ${source}`
  const doubt = doubtOf(row)
  if (doubt && !desk.answered.has(key)) {
    keep(desk, found, trainee.personId, row, source)
    const question = {
      id: randomUUID(),
      groupId: desk.group.id,
      halfDayId: found.id,
      personId: trainee.personId,
    }
    await askQuestion(tx, { ...question, doubt, said: source }, desk.now)
    return { what: 'to check', why: doubtWords[doubt] }
  }
  return keep(desk, found, trainee.personId, row, source)
}

function doubtOf(row: AttendanceRow): Doubt | undefined {
  if (row.status === 'absent') return undefined
  if (row.reason) return 'present with a reason'
  return row.signed ? undefined : 'present without signature'
}

const doubtWords = {
  'present without signature':
    'Notée présente, sans signature\u00A0: la ligne est gardée mais ne compte pas. Dites si la personne était là.',
  'present with a reason':
    'Notée présente, avec un motif d’absence\u00A0: la ligne est gardée mais ne compte pas. Dites si la personne était là.',
} satisfies Record<Doubt, string>

/** Keeps a line, to be written with all the others; the same line again changes nothing. */
function keep(desk: Desk, halfDay: HalfDay, personId: string, row: AttendanceRow, source: string): Verdict {
  const place = `${halfDay.id} ${personId}`
  if (desk.imported.has(`${place} ${source}`)) return { what: 'unchanged' }
  const corrects = desk.told.has(place)
  desk.lines.push({
    ...attendedOf(row),
    id: randomUUID(),
    halfDayId: halfDay.id,
    personId,
    justification: row.justification,
    countersigned: row.countersigned,
    saidBy: desk.by,
    saidAt: desk.now,
    why: corrects ? 'Une feuille importée dit autre chose' : null,
    source,
  })
  desk.told.add(place)
  desk.imported.add(`${place} ${source}`)
  return { what: corrects ? 'updated' : 'created' }
}

const attendedOf = ({ status, lateMinutes, reason, reasonWords, signed }: AttendanceRow): Attended =>
  status === 'absent'
    ? { status, reason, reasonWords }
    : { status, lateMinutes, signature: signed ? { how: 'on paper' } : undefined }

/** The half-day of the calendar that a line is about; a line of a subgroup's half-day says who is in it. */
async function halfDayOf(
  tx: Db,
  desk: Desk,
  row: AttendanceRow,
  personId: string,
): Promise<HalfDay | Verdict> {
  if (desk.halfDays.length === 0)
    return refuse('Ce groupe n’a pas de calendrier\u00A0: importez le calendrier avant.')
  const there = desk.halfDays.filter((one) => one.day === row.day && one.half === row.half)
  if (there.length === 0)
    return refuse('Le calendrier n’a rien à cette demi-journée\u00A0: importez le calendrier avant.')
  const place = desk.subgroups.get(personId)
  const asSaid = there.filter((one) => one.mode === row.mode)
  const found = asSaid.find((one) => !one.subgroup || !place || one.subgroup === place)
  if (!found) {
    const planned = there.map(
      (one) => `${modeWords[one.mode]}${one.subgroup ? ` (groupe ${one.subgroup})` : ''}`,
    )
    return refuse(`Le calendrier dit autre chose\u00A0: ${planned.join(', ')}.`)
  }
  if (found.subgroup && !place) {
    await placeInSubgroup(tx, { groupId: desk.group.id, personId, subgroup: found.subgroup, at: desk.now })
    desk.subgroups.set(personId, found.subgroup)
  }
  return found
}
