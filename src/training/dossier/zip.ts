import { setImmediate } from 'node:timers/promises'
import { fullName, listName } from '#people'
import { slugOf } from '#platform/i18n'
import { writeZip } from '#platform/zip'
import { renderCertificate } from './certificate.ts'
import { renderDossier } from './dossier.ts'
import type { DossierFacts } from './read-dossier-facts.ts'
import type { TraineeGauge } from '../hours/door.ts'
import { asPaper, type ExtraPaper, type Paper } from './paper.ts'
import { ledgerPaper } from './ledger-paper.ts'
import { renderContents } from './contents.ts'
import { renderSheets, type AttendanceSheet } from '../sheet/door.ts'

type Ordered = {
  extra: readonly ExtraPaper[]
  /** The sheets of the group, as they were signed. */
  sheets: readonly AttendanceSheet[]
  /** The name of who asked. */
  by: string
  now: Date
  /** Told after each trainee. */
  tell: (done: number) => Promise<void>
}

/** The dossier of a group: one ZIP that begins with its table of contents; each trainee has a folder. */
export async function renderGroupDossier(facts: DossierFacts, ordered: Ordered): Promise<Uint8Array> {
  const { extra, sheets, by, now, tell } = ordered
  const papers: Paper[] = [
    ledgerPaper(facts),
    ...(await sheetsPaper(facts, sheets, now)),
    ...extra.filter((one) => !one.personId).map(asPaper('groupe')),
  ]
  for (const [done, gauge] of facts.gauge.trainees.entries()) {
    papers.push(...(await traineePapers(facts, gauge, extra, now)))
    await tell(done + 1)
    await setImmediate() // a paper takes some tenths of a second without pause: pages answer in between
  }
  const contents = await renderContents(facts, papers, by, now)
  return writeZip([{ path: '00-sommaire.pdf', bytes: contents }, ...papers], now)
}

async function sheetsPaper(
  facts: DossierFacts,
  sheets: readonly AttendanceSheet[],
  now: Date,
): Promise<Paper[]> {
  if (sheets.length === 0) return []
  const title = `Feuilles d’émargement, ${facts.group.title}`
  return [{ path: '02-feuilles-emargement.pdf', title, bytes: await renderSheets(facts, sheets, title, now) }]
}

async function traineePapers(
  facts: DossierFacts,
  gauge: TraineeGauge,
  extra: readonly ExtraPaper[],
  now: Date,
): Promise<Paper[]> {
  // Two people of the same name must not share a folder.
  const folder = `stagiaires/${slugOf(listName(gauge))}-${gauge.personId.slice(-4)}`
  const theirs = extra.filter((one) => one.personId === gauge.personId)
  const titles = theirs.map((one) => one.title)
  return [
    {
      path: `${folder}/certificat-de-realisation.pdf`,
      title: `Certificat, ${fullName(gauge)}`,
      bytes: await renderCertificate(facts, gauge, now),
    },
    {
      path: `${folder}/dossier.pdf`,
      title: `Dossier, ${fullName(gauge)}`,
      bytes: await renderDossier(facts, gauge, titles, now),
    },
    ...theirs.map(asPaper(folder)),
  ]
}
