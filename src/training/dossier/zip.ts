import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { fullName, listName } from '#people'
import { slugOf, typo, writeCount } from '#platform/i18n'
import { renderPdf } from '#platform/pdf'
import { writeCsv } from '#platform/sheets'
import { parisDay, writeDate, writeInstant, writeMinutes } from '#platform/time'
import { writeZip, type ZipEntry } from '#platform/zip'
import { foadShare, modeWords, proofWords } from '../activity.ts'
import { renderCertificate, writeChain } from './certificate.ts'
import { renderDossier } from './dossier.ts'
import type { DossierFacts } from './read-dossier-facts.ts'
import type { TraineeGauge } from '../hours/door.ts'

/** A paper that another room adds: an evaluation, minutes of a jury. `personId` is null when it is about the group. */
export type ExtraPaper = { personId: string | null; path: string; title: string; bytes: Uint8Array }

type Paper = ZipEntry & { title: string }

type Ordered = {
  extra: readonly ExtraPaper[]
  /** The name of who asked. */
  by: string
  now: Date
  /** Told after each trainee. */
  tell: (done: number) => Promise<void>
}

/** The dossier of a group: one ZIP that begins with its table of contents; each trainee has a folder. */
export async function renderGroupDossier(facts: DossierFacts, ordered: Ordered): Promise<Uint8Array> {
  const { extra, by, now, tell } = ordered
  const papers: Paper[] = [ledgerPaper(facts), ...extra.filter((one) => !one.personId).map(asPaper('groupe'))]
  for (const [done, gauge] of facts.gauge.trainees.entries()) {
    papers.push(...(await traineePapers(facts, gauge, extra, now)))
    await tell(done + 1)
    await setImmediate() // a paper takes some tenths of a second without pause: pages answer in between
  }
  const contents = await renderContents(facts, papers, by, now)
  return writeZip([{ path: '00-sommaire.pdf', bytes: contents }, ...papers], now)
}

const asPaper =
  (folder: string) =>
  (one: ExtraPaper): Paper => ({
    path: `${folder}/${one.path}`,
    title: one.title,
    bytes: one.bytes,
  })

async function traineePapers(
  facts: DossierFacts,
  gauge: TraineeGauge,
  extra: readonly ExtraPaper[],
  now: Date,
): Promise<Paper[]> {
  // Two people of the same name must not share a folder.
  const folder = `stagiaires/${slugOf(listName(gauge))}-${gauge.personId.slice(-4)}`
  const theirs = extra.filter((one) => one.personId === gauge.personId)
  const from = writeDate(facts.group.startsOn)
  const titles = theirs.map((one) => one.title)
  return [
    {
      path: `${folder}/certificat-de-realisation.pdf`,
      title: `Certificat, ${fullName(gauge)}`,
      bytes: await renderCertificate(facts, gauge, from, now),
    },
    {
      path: `${folder}/dossier.pdf`,
      title: `Dossier, ${fullName(gauge)}`,
      bytes: await renderDossier(facts, gauge, titles, now),
    },
    ...theirs.map(asPaper(folder)),
  ]
}

const headers = [
  'Ligne',
  'Stagiaire',
  'Code',
  'Activité',
  'Nature',
  'Minutes',
  'Signé par',
  'Motif',
  'Instant',
  'Empreinte',
]

const ledgerPaper = ({ lines }: DossierFacts): Paper => ({
  path: '01-registre-foad.csv',
  title: 'Registre du temps validé',
  bytes: writeCsv(
    headers,
    lines.map((one) => [
      one.n,
      one.trainee,
      one.code,
      one.title,
      one.kind === 'credit' ? 'crédit' : 'correction',
      one.minutes,
      one.signer ?? 'preuve automatique',
      one.why,
      writeInstant(one.at),
      one.hash,
    ]),
  ),
})

async function renderContents(
  facts: DossierFacts,
  papers: readonly Paper[],
  by: string,
  now: Date,
): Promise<Uint8Array> {
  const { action, group, activities, gauge } = facts
  const pmsmpCounts = gauge.obligation?.pmsmpCountsInTotal ?? true
  const { foadMinutes, totalMinutes } = foadShare(activities, { pmsmpCounts })
  return renderPdf({
    template: new URL('contents.typ', import.meta.url),
    title: `Dossier ${action.title}, ${group.title}`,
    place: `${facts.issuer}, ${action.town}`,
    at: now,
    data: {
      action: `${action.title}, ${action.town}`,
      group: group.title,
      dates: `du ${writeDate(group.startsOn)} au ${writeDate(group.endsOn)}`,
      at: writeDate(parisDay(now)),
      by,
      count: writeCount(gauge.trainees.length, 'personne'),
      files: papers.map((one) => [typo(one.title), one.path, digest(one.bytes)]),
      programme: activities.map((one) => [
        one.code,
        typo(one.title),
        modeWords[one.mode],
        writeMinutes(one.minutes),
        proofWords[one.proof],
      ]),
      totals: typo(`À distance : ${writeMinutes(foadMinutes)} sur ${writeMinutes(totalMinutes)}.`),
      chain: typo(`Le registre compte ${writeChain(facts)}`),
    },
  })
}

const digest = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 12)
