import { fullName } from '#people'
import { renderPdf } from '#platform/pdf'
import { typo, writePercent } from '#platform/i18n'
import { parisDay, writeDate, writeDay, writeMinutes, writeShortDate } from '#platform/time'
import { isFoad, modeWords, modes, proofWords } from '../activity.ts'
import { writeChain } from './certificate.ts'
import type { DossierFacts } from './read-dossier-facts.ts'
import type { TraineeGauge } from '../hours/door.ts'
import { halfWords } from '../half-day.ts'
import type { LedgerLine } from '../ledger/door.ts'
import { stateOf, stateWords } from '../work/door.ts'

const on = (at: Date): string => writeShortDate(parisDay(at))

/** The dossier of one trainee (D6313-3-1): help, activities and their durations, evaluations, credits, presence, as PDF/UA. */
export async function renderDossier(
  facts: DossierFacts,
  gauge: TraineeGauge,
  extra: readonly string[],
  now: Date,
): Promise<Uint8Array> {
  const { action, group, trainers } = facts
  const of = <T extends { personId: string }>(list: readonly T[]): T[] =>
    list.filter((one) => one.personId === gauge.personId)
  const works = of(facts.works)
  return renderPdf({
    template: new URL('dossier.typ', import.meta.url),
    title: `Dossier de formation de ${fullName(gauge)}`,
    place: `${facts.issuer}, ${action.town}`,
    at: now,
    data: {
      trainee: fullName(gauge),
      action: `${action.title}, ${action.town}`,
      group: group.title,
      dates: typo(`du ${writeDate(group.startsOn)} au ${writeDate(group.endsOn)}`),
      credited: writeMinutes(gauge.creditedMinutes),
      share:
        gauge.share === null ? 'pas encore' : `${writePercent(gauge.share)} de ${writeMinutes(gauge.done)}`,
      helpIntro: typo(
        `Aide donnée par ${trainers.map(fullName).join(', ') || 'l’équipe'} : sur place aux heures du calendrier, par téléphone et par message, et par un mot sur chaque travail.`,
      ),
      help: helpOf(works),
      notes: of(facts.notes).map((one) => [
        on(one.writtenAt),
        one.writer,
        typo(one.said),
        one.catchUpOn ? writeShortDate(one.catchUpOn) : '',
      ]),
      activities: activitiesOf(facts, works),
      quizzes: works.flatMap((one) =>
        one.score
          ? [[on(one.handedInAt), typo(one.title), `${one.score.right} sur ${one.score.questions}`]]
          : [],
      ),
      extra,
      credits: of(facts.lines).map((one) => [
        String(one.n),
        on(one.at),
        `${one.code} ${typo(one.title)}`,
        `${one.minutes < 0 ? '− ' : ''}${writeMinutes(Math.abs(one.minutes))}`,
        proofNames[one.proof],
        one.signer ?? '',
        one.hash.slice(0, 12),
      ]),
      chain: `Registre du groupe : ${writeChain(facts)}`,
      ...presenceOf(facts, gauge.personId),
      connection: writeMinutes(gauge.connectionMinutes),
    },
  })
}

const proofNames: Record<LedgerLine['proof'], string> = {
  work: 'Travail',
  quiz: 'Questionnaire',
  observation: 'Observation',
  statement: 'Trace',
  correction: 'Correction',
}

const helpOf = (works: DossierFacts['works']): string[][] =>
  works.flatMap(({ title, help }) => (help ? [[on(help.at), typo(title), help.by, typo(help.word)]] : []))

function activitiesOf({ activities }: DossierFacts, works: DossierFacts['works']): string[][] {
  const latest = new Map(works.map((one) => [one.activityId, one]))
  return activities
    .filter((one) => isFoad(one.mode))
    .map((one) => [
      one.code,
      typo(one.title),
      one.mode === 'foad at home' ? 'Chez soi' : 'Au centre',
      writeMinutes(one.minutes),
      proofWords[one.proof],
      stateWords[stateOf(latest.get(one.id)?.state)],
    ])
}

function presenceOf({ presences, present }: DossierFacts, personId: string) {
  const theirs = presences.filter((one) => one.personId === personId && !one.doubted)
  const count = (mode: string, status: string) =>
    theirs.filter((one) => one.mode === mode && one.status === status).length
  return {
    presences: modes
      .filter((mode) => theirs.some((one) => one.mode === mode))
      .map((mode) => [
        modeWords[mode],
        String(count(mode, 'present')),
        String(count(mode, 'absent')),
        writeMinutes(present.find((one) => one.personId === personId && one.mode === mode)?.minutes ?? 0),
      ]),
    // The reason is never told: it may be medical (ACCESS).
    absences: theirs
      .filter((one) => one.status === 'absent')
      .map((one) => [
        `${writeDay(one.day)}, ${halfWords[one.half].toLowerCase()}`,
        one.excused ? 'Justifiée' : one.excused === null ? 'Raison non connue' : 'Injustifiée',
      ]),
  }
}
