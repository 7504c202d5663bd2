import { randomUUID } from 'node:crypto'
import type { Actor } from '#people'
import type { Db } from '#platform/db'
import type { Importer, Line, Outcome } from '#platform/imports'
import type { Activity } from '../activity.ts'
import { groupOfImport, mayImportTraining } from '../find-group-of-import.ts'
import { lineOf, type ProgrammeLine } from './line.ts'
import { activitiesByCode } from '../activity-store.ts'
import { insertSequence, sequencesOf } from '../sequence-store.ts'
import { lockProgramme, saveActivity } from '../programme-store.ts'

/** The programme of a group, one activity a line: the same code is the same activity. */
export const programmeImporter: Importer<Actor> = {
  kind: 'programme',
  title: 'Programme d’un groupe',
  hint: 'Un tableau\u00A0: une activité par ligne, avec sa modalité, sa durée et la preuve attendue.',
  columns: {
    week: { label: 'Semaine', spellings: ['Séquence', 'Sem.', 'Sem', 'Module'] },
    code: { label: 'Code', spellings: ['Référence', 'Réf', 'N°'], required: true },
    title: { label: 'Activité', spellings: ['Titre', 'Intitulé', 'Libellé'], required: true },
    domains: { label: 'Domaines CléA', spellings: ['Domaines', 'Domaine', 'Domaine Cléa'] },
    mode: { label: 'Modalité', spellings: ['Mode', 'Type'], required: true },
    minutes: { label: 'Durée estimée', spellings: ['Durée', 'Temps', 'Durée (min)'], required: true },
    proof: { label: 'Preuve attendue', spellings: ['Preuve', 'Justificatif'], required: true },
    instructions: { label: 'Consigne', spellings: ['Consignes', 'Description'] },
  },
  accept: '.csv,.xlsx,.ods,text/csv',
  scope: 'group',
  may: mayImportTraining,
  run: async (tx, given, context) => {
    const group = await groupOfImport(tx, context)
    await lockProgramme(tx, group.id)
    const known = await activitiesByCode(tx, group.id)
    const sequences = await openSequences(tx, group.id, given.lines)
    const counts = new Map<string, number>()
    const done: Outcome[] = []
    for (const line of given.lines) {
      const read = lineOf(line)
      if (!read.ok) {
        done.push({ line: line.line, label: read.label, what: 'refused', why: read.why })
        continue
      }
      const sequenceId = sequences.get(weekOf(line)) ?? ''
      const position = (counts.get(sequenceId) ?? 0) + 1
      counts.set(sequenceId, position)
      const place = { groupId: group.id, sequenceId, position }
      done.push(await importActivity(tx, known, read.activity, place, line.line))
    }
    return done
  },
}

type Place = Pick<Activity, 'groupId' | 'sequenceId' | 'position'>
type Known = Awaited<ReturnType<typeof activitiesByCode>>

async function importActivity(
  tx: Db,
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
    id: before?.id ?? randomUUID(),
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

const weekOf = ({ cells }: Line): string => cells['week']?.trim() ?? ''

/** A sequence for each week that the file names, in order; what has no week comes last. */
async function openSequences(tx: Db, groupId: string, lines: readonly Line[]): Promise<Map<string, string>> {
  const existing = await sequencesOf(tx, groupId)
  const opened = new Map<string, string>()
  const weeks = [...new Set(lines.map(weekOf))].toSorted(byWeek)
  let last = existing.at(-1)?.position ?? 0
  for (const week of weeks) {
    const title = titleOf(week)
    const found = existing.find((one) => one.title === title)
    const id = found?.id ?? randomUUID()
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
