import type { MyDataFolder, PersonId } from '#people'
import type { Db } from '#platform/db'
import { chez, typo } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import { tableFiles } from '../table-files.ts'
import {
  ownAccidents,
  ownAskedCalls,
  ownConventions,
  ownDeclarations,
  ownGiven,
  ownPresences,
  ownProofs,
  ownSignatures,
  ownSituations,
  ownVisits,
  ownWithdrawnHires,
  type OwnGiven,
} from './convention-data-store.ts'
import { ownSentLinks } from './sent-link-store.ts'

/** My conventions, what I signed of them, what was said at the end, and the voice and the picture that I gave. */
export async function conventionData(
  db: Db,
  personIds: PersonId[],
): Promise<Pick<MyDataFolder, 'files'> & { given: NonNullable<MyDataFolder['given']> }> {
  const tables = {
    conventions: await ownConventions(db, personIds),
    presences: await ownPresences(db, personIds),
    visits: await ownVisits(db, personIds),
    'appels-demandes': await ownAskedCalls(db, personIds),
    accidents: await ownAccidents(db, personIds),
    'declarations-accidents': await ownDeclarations(db, personIds),
    'liens-renvoyes': await ownSentLinks(db, personIds),
    'recrutements-retires': await ownWithdrawnHires(db, personIds),
    apres: await ownSituations(db, personIds),
    signatures: await ownSignatures(db, personIds),
  }
  const files = tableFiles(tables).flatMap(({ name, rows, csv }) => [
    { path: `${name}.csv`, bytes: csv },
    { path: `${name}.json`, bytes: `${JSON.stringify(rows, null, 2)}\n` },
  ])
  const filed = (folder: string, title: string, all: readonly OwnGiven[]) =>
    all.map((one, n) => ({
      path: `${folder}/${one.fromDay}-${n + 1}-${one.name}`,
      fileId: one.fileId,
      mediaType: one.mediaType,
      title: typo(`${title} ${chez(one.hostName)}`),
      on: writeDate(parisDay(one.at)),
    }))
  const given = [
    ...filed('bilans', 'Mon bilan', await ownGiven(db, personIds)),
    ...filed('accidents', 'La preuve de la déclaration de mon accident', await ownProofs(db, personIds)),
  ]
  return { files, given }
}
