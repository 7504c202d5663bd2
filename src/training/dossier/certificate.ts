import { fullName, type PersonId } from '#people'
import { de, typo } from '#platform/i18n'
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

/**
 * The certificate of completion of one trainee, field by field the model of the ministry of labour (June 2020); how its hours are counted
 * comes after, on a page of its own. Before the end of the group it tells what is done until today.
 */
export async function renderCertificate(
  facts: DossierFacts,
  gauge: TraineeGauge,
  now: Date,
): Promise<Uint8Array> {
  const { action, group } = facts
  const today = parisDay(now)
  const { parts, total } = realisedMinutes(facts, gauge)
  const { from, until } = datesOf(facts, gauge.personId)
  return renderPdf({
    template: new URL('certificate.typ', import.meta.url),
    title: `Certificat de réalisation ${de(fullName(gauge))}`,
    house: facts.issuer,
    head: facts.head,
    place: action.town,
    at: now,
    data: {
      signatory: facts.signatory ?? '',
      issuer: facts.issuer,
      siret: facts.issuerSiret ?? '',
      trainee: fullName(gauge),
      action: `${action.title}, ${action.town}`,
      group: group.title,
      natures: natures.map((words) => ({ words, ticked: words === natures[0] })),
      from: writeDate(from),
      until: today < until ? `${writeDate(today)} (formation en cours)` : writeDate(until),
      total: writeMinutes(total),
      parts: parts.map((one) => [one.label, writeMinutes(one.minutes)]),
      commitment: typo(commitment),
      // R6332-26 and the rules of co-financing: 3 years, 10 when a funder pays a part (the longest of the house, DOMAIN [U]).
      kept: facts.cofinanced ? 'dix ans (action cofinancée)' : 'trois ans',
      chain: writeChain(facts),
      town: action.town,
      at: writeDate(today),
    },
  })
}

/** The four boxes of the model, in its order; ours is always the first. */
const natures = [
  'action de formation',
  'bilan de compétences',
  'action de VAE',
  'action de formation par apprentissage',
]

/** The words of the model, which nobody rewrites. */
const commitment =
  'Sans préjudice des délais imposés par les règles fiscales, comptables ou commerciales, je m’engage à conserver l’ensemble des pièces justificatives qui ont permis d’établir le présent certificat pendant une durée de 3 ans à compter de la fin de l’année du dernier paiement. En cas de cofinancement des fonds européens la durée de conservation est étendue conformément aux obligations conventionnelles spécifiques.'

/** From when to when this person was in it: later than the group for who came later, sooner for who left. */
function datesOf({ group, trainees }: Pick<DossierFacts, 'group' | 'trainees'>, personId: PersonId) {
  const theirs = trainees.find((one) => one.personId === personId)
  const from = theirs && theirs.fromDay > group.startsOn ? theirs.fromDay : group.startsOn
  const until = theirs?.untilDay && theirs.untilDay < group.endsOn ? theirs.untilDay : group.endsOn
  return { from, until }
}

/** True when the training of this person is over: their certificate says all of it. */
export const isOver = (
  facts: Pick<DossierFacts, 'group' | 'trainees'>,
  personId: PersonId,
  now: Date,
): boolean => parisDay(now) >= datesOf(facts, personId).until

/** Where the chain of the ledger stands, to be compared later with what the ledger says. */
export const writeChain = ({ verified }: Pick<DossierFacts, 'verified'>): string =>
  verified.lines === 0
    ? 'aucune ligne.'
    : `${verified.lines} lignes, dernière empreinte ${verified.lastHash.slice(0, 16)}.`
