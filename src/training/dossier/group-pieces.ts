import { setImmediate } from 'node:timers/promises'
import type { TraineeGauge } from '../hours/door.ts'
import { renderSheets, type AttendanceSheet } from '../sheet/door.ts'
import { fullName } from '#people'
import { renderContents } from './contents.ts'
import type { HandedWork } from './handed-work-store.ts'
import { ledgerPiece } from './ledger-paper.ts'
import { asPiece, written, type ExtraPaper, type ListedPiece, type Piece } from './paper.ts'
import type { DossierFacts } from './read-dossier-facts.ts'
import { folderOf, traineePieces } from './trainee-pieces.ts'
import { writeIndex, type Section } from './write-index.tsx'

type Ordered = {
  extra: readonly ExtraPaper[]
  /** The sheets of the group, as they were signed. */
  sheets: readonly AttendanceSheet[]
  /** Reads all that a trainee gave: one trainee in memory at a time. */
  worksOf: (gauge: TraineeGauge) => Promise<readonly HandedWork[]>
  /** The name of who asked. */
  by: string
  now: Date
  /** Keeps a piece at its place in the archive; the table of contents is made last, at place 0, and the page that leads to each piece is the last. */
  keep: (n: number, piece: Piece) => Promise<void>
  /** Told after each trainee. */
  tell: (done: number) => Promise<void>
}

/** Writes the dossier of a group piece by piece: the ledger, the sheets, a folder for each trainee, then its table of contents. */
export async function writeGroupDossier(facts: DossierFacts, ordered: Ordered): Promise<void> {
  const { extra, sheets, worksOf, by, now, keep, tell } = ordered
  const listed: ListedPiece[] = []
  const sections: Section[] = []
  const add = async (piece: Piece) => {
    const { path, title, digest } = piece
    await keep(listed.push({ path, title, digest }), piece)
  }
  const close = (heading: string | null) => {
    const before = sections.reduce((sum, { pieces }) => sum + pieces.length, 0)
    sections.push({ heading, pieces: listed.slice(before) })
  }
  await add(ledgerPiece(facts))
  if (sheets.length > 0) await add(await sheetsPiece(facts, sheets, now))
  for (const piece of extra.filter((one) => !one.personId).map(asPiece('groupe'))) await add(piece)
  close(null)
  for (const [done, gauge] of facts.gauge.trainees.entries()) {
    const theirs = extra.filter((one) => one.personId === gauge.personId)
    const given = { sheets, works: await worksOf(gauge), extra: theirs, now }
    for await (const piece of traineePieces(facts, gauge, `stagiaires/${folderOf(gauge)}`, given)) {
      await add(piece)
      await setImmediate() // a paper takes some tenths of a second without pause: pages answer in between
    }
    close(fullName(gauge))
    await tell(done + 1)
  }
  const contents = await renderContents(facts, listed, by, now)
  const first = written('00-sommaire.pdf', 'Sommaire', contents)
  await keep(0, first)
  const { path, digest } = first
  const all = [{ heading: null, pieces: [{ path, digest, title: first.title }] }, ...sections]
  const title = `Dossier ${facts.action.title}, ${facts.group.title}`
  const index = new TextEncoder().encode(writeIndex(title, all))
  await keep(listed.length + 1, written('index.html', 'Sommaire à ouvrir', index))
}

async function sheetsPiece(
  facts: DossierFacts,
  sheets: readonly AttendanceSheet[],
  now: Date,
): Promise<Piece> {
  const title = `Feuilles d’émargement, ${facts.group.title}`
  return written('02-feuilles-emargement.pdf', title, await renderSheets(facts, sheets, title, now))
}
