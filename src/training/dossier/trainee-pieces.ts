import { fullName, listName } from '#people'
import { slugOf } from '#platform/i18n'
import type { TraineeGauge } from '../hours/door.ts'
import { renderOwnSheets, type AttendanceSheet } from '../sheet/door.ts'
import { renderCertificate } from './certificate.ts'
import { renderDossier } from './dossier.ts'
import type { HandedWork } from './handed-work-store.ts'
import { asPiece, written, type ExtraPaper, type Piece } from './paper.ts'
import type { DossierFacts } from './read-dossier-facts.ts'
import { filePieces, named, renderWorks } from './works-paper.ts'

// Two people of the same name must not share a folder.
export const folderOf = (gauge: TraineeGauge): string =>
  `${slugOf(listName(gauge))}-${gauge.personId.slice(-4)}`

type Given = {
  /** The sheets of the group: only their own lines are taken. */
  sheets: readonly AttendanceSheet[]
  works: readonly HandedWork[]
  extra: readonly ExtraPaper[]
  now: Date
}

/** The pieces of one trainee: the certificate, the dossier, the half-days that they signed, the works and their files, the papers of other rooms. */
export async function* traineePieces(
  facts: DossierFacts,
  gauge: TraineeGauge,
  folder: string,
  { sheets, works, extra, now }: Given,
): AsyncGenerator<Piece> {
  const all = named(works)
  const titles = extra.map((one) => one.title)
  const name = fullName(gauge)
  const paper = (path: string, title: string, bytes: Uint8Array) =>
    written(`${folder}/${path}.pdf`, `${title}, ${name}`, bytes)
  yield paper('certificat-de-realisation', 'Certificat', await renderCertificate(facts, gauge, now))
  yield paper('dossier', 'Dossier', await renderDossier(facts, gauge, titles, now))
  const signed = await renderOwnSheets(facts, sheets, gauge, now)
  if (signed) yield paper('feuilles-emargement', 'Feuilles d’émargement', signed)
  yield paper('travaux', 'Travaux', await renderWorks(facts, gauge, all, now))
  yield* filePieces(folder, all)
  yield* extra.map(asPiece(folder))
}
