import { fullName } from '#people'
import { renderPdf } from '#platform/pdf'
import { parisDay, writeDate, writeMinutes } from '#platform/time'
import { isFoad, modeWords, type Mode } from '../activity.ts'
import type { DossierFacts } from './read-dossier-facts.ts'
import type { TraineeGauge } from '../hours/door.ts'

const inPresence: Mode[] = ['face to face', 'sst', 'pmsmp']

/**
 * What somebody really did, in minutes: at a distance what was credited, together what was signed. FOAD at the centre is signed
 * and credited: only the credit counts (R6313-3), so that no hour is told twice.
 */
export function realisedMinutes(facts: Pick<DossierFacts, 'present'>, gauge: TraineeGauge) {
  const parts = facts.present
    .filter((one) => one.personId === gauge.personId && inPresence.includes(one.mode) && !isFoad(one.mode))
    .map((one) => ({ label: modeWords[one.mode], minutes: one.minutes }))
  const all = [{ label: 'À distance (FOAD), travail prouvé', minutes: gauge.creditedMinutes }, ...parts]
  return { parts: all, total: all.reduce((sum, one) => sum + one.minutes, 0) }
}

/** The certificate of completion of one trainee, as PDF/UA. Before the end of the group it tells what is done until today. */
export async function renderCertificate(
  facts: DossierFacts,
  gauge: TraineeGauge,
  fromDay: string,
  now: Date,
): Promise<Uint8Array> {
  const { action, group } = facts
  const today = parisDay(now)
  const { parts, total } = realisedMinutes(facts, gauge)
  return renderPdf({
    template: new URL('certificate.typ', import.meta.url),
    title: `Certificat de réalisation de ${fullName(gauge)}`,
    place: `${facts.issuer}, ${action.town}`,
    at: now,
    data: {
      issuer: facts.issuer,
      trainee: fullName(gauge),
      action: `${action.title}, ${action.town}`,
      group: group.title,
      from: fromDay,
      until: today < group.endsOn ? `${writeDate(today)} (formation en cours)` : writeDate(group.endsOn),
      total: writeMinutes(total),
      parts: parts.map((one) => [one.label, writeMinutes(one.minutes)]),
      // R6332-26 and the rules of co-financing: 3 years, 10 when a funder pays a part (the longest of the house, DOMAIN [U]).
      kept: facts.cofinanced ? 'dix ans (action cofinancée)' : 'trois ans',
      chain: writeChain(facts),
      at: writeDate(today),
    },
  })
}

/** Where the chain of the ledger stands, to be compared later with what the ledger says. */
export const writeChain = ({ verified }: Pick<DossierFacts, 'verified'>): string =>
  verified.lines === 0
    ? 'aucune ligne.'
    : `${verified.lines} lignes, dernière empreinte ${verified.lastHash.slice(0, 16)}.`
