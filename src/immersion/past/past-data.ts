import type { MyData } from '#people'
import { writeCsv } from '#platform/sheets'
import { writeShortDate } from '#platform/time'
import { aimWords } from '../aim-words.ts'
import { pastOfPeople } from './past-store.ts'

const reachedWords = { yes: 'Oui', partly: 'En partie', no: 'Non' } as const

/** My immersions: where, when, for what, and what became of them. */
export const pastData: MyData = async (db, personIds) => {
  const all = await pastOfPeople(db, personIds)
  if (all.length === 0) return { folder: 'immersions', files: [] }
  const headers = [
    'Employeur',
    'Objet',
    'Du',
    'Au',
    'Heures',
    'Prescripteur',
    'Objectif atteint',
    'Embauche',
    'Embauche le',
  ]
  const rows = all.map((one) => [
    one.hostName,
    one.objects.map((aim) => aimWords[aim]).join(', '),
    writeShortDate(one.fromDay),
    writeShortDate(one.toDay),
    one.minutes === null ? null : one.minutes / 60,
    one.prescribedBy,
    one.reached && reachedWords[one.reached],
    one.hired?.as ?? null,
    one.hired?.on ? writeShortDate(one.hired.on) : null,
  ])
  return {
    folder: 'immersions',
    files: [
      { path: 'tout.json', bytes: `${JSON.stringify(all, null, 2)}\n` },
      { path: 'immersions.csv', bytes: writeCsv(headers, rows) },
    ],
  }
}
