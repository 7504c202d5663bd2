import type { Actor } from '#people'
import { eachOf, sayMinutes, type Importer, type Outcome } from '#platform/imports'
import { asId } from '#platform/id'
import { groupOfTraining, mayImportTraining } from '../import-scope.ts'
import { lineOf } from './line.ts'
import { activitiesByCode } from '../activity-store.ts'
import { lockProgramme } from '../programme-store.ts'
import { importActivity } from './import-activity.ts'
import { weekOf, openSequences } from './open-sequences.ts'
import type { SequenceId } from '../ids.ts'

/** The programme of a group, one activity a line: the same code is the same activity. */
export const programmeImporter: Importer<Actor> = {
  kind: 'programme',
  title: 'Programme d’un groupe',
  verb: 'Importer un programme',
  hint: 'Un tableau\u00A0: une activité par ligne, avec sa modalité, sa durée et la preuve attendue.',
  columns: {
    week: { label: 'Semaine', spellings: ['Séquence', 'Sem.', 'Sem', 'Module'] },
    code: { label: 'Code', spellings: ['Référence', 'Réf', 'N°'], required: true },
    title: { label: 'Activité', spellings: ['Titre', 'Intitulé', 'Libellé'], required: true },
    domains: { label: 'Domaines CléA', spellings: ['Domaines', 'Domaine', 'Domaine Cléa'] },
    mode: { label: 'Modalité', spellings: ['Mode', 'Type'], required: true },
    minutes: {
      label: 'Durée estimée',
      spellings: ['Durée', 'Temps', 'Durée (min)'],
      required: true,
      says: sayMinutes,
    },
    proof: { label: 'Preuve attendue', spellings: ['Preuve', 'Justificatif'], required: true },
    instructions: { label: 'Consigne', spellings: ['Consignes', 'Description'] },
  },
  accept: '.csv,.xlsx,.ods,text/csv',
  scope: 'group',
  may: mayImportTraining,
  run: async (tx, given, context) => {
    const group = await groupOfTraining(tx, context)
    await lockProgramme(tx, group.id)
    const known = await activitiesByCode(tx, group.id)
    const read = given.lines.map((line) => ({ line, ...lineOf(line) }))
    const kept = read.flatMap((one) => (one.ok ? [one.line] : []))
    const sequences = await openSequences(tx, group.id, kept)
    const counts = new Map<string, number>()
    const done: Outcome[] = []
    for (const one of eachOf(read, context)) {
      const { line } = one.line
      if (!one.ok) {
        done.push({ line, label: one.label, what: 'refused', why: one.why })
        continue
      }
      const sequenceId = sequences.get(weekOf(one.line)) ?? asId<SequenceId>('')
      const position = (counts.get(sequenceId) ?? 0) + 1
      counts.set(sequenceId, position)
      const place = { groupId: group.id, sequenceId, position }
      done.push(await importActivity(tx, known, one.activity, place, line))
    }
    return done
  },
}
