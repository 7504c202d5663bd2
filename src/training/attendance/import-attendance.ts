import type { Actor } from '#people'
import { sayDay, eachOf, type Importer, type Outcome } from '#platform/imports'
import { parisDay } from '#platform/time'
import { addLines } from './line-store.ts'
import { rowOf } from './row.ts'
import { groupOfTraining, mayImportTraining } from '../import-scope.ts'
import { openDesk } from './open-desk.ts'
import { labelOf, importRow } from './import-row.ts'

/** The sheets of a group, typed from paper: one line a person and a half-day. */
export const attendanceImporter: Importer<Actor> = {
  kind: 'attendance',
  title: 'Émargements d’un groupe',
  verb: 'Importer des émargements',
  hint: 'Un tableau\u00A0: une ligne par personne et par demi-journée. Importez le calendrier avant.',
  columns: {
    day: { label: 'Date', spellings: ['Jour'], required: true, says: sayDay },
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
  answersAt: async () => ({ href: '/formation', title: 'Mes groupes' }),
  run: async (tx, given, context) => {
    const group = await groupOfTraining(tx, context)
    const today = parisDay(context.now)
    const all = given.lines.map((one) => ({ line: one.line, read: rowOf(one, today) }))
    const days = new Set(all.flatMap(({ read }) => (read.ok ? read.row.day : [])))
    const desk = await openDesk(tx, { group, days }, context.by.personId, context.now)
    const done: Outcome[] = []
    for (const { line, read } of eachOf(all, context))
      done.push(
        read.ok
          ? { line, label: labelOf(read.row), ...(await importRow(tx, desk, read.row)) }
          : { line, label: read.label, what: 'refused', why: read.why },
      )
    await addLines(tx, desk.lines)
    return done
  },
}
