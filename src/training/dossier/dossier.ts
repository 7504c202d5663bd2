import { fullName, type PersonId } from '#people'
import { renderPdf } from '#platform/pdf'
import { de, typo, writePercent } from '#platform/i18n'
import { writeDate, writeMinutes, writeShortDate } from '#platform/time'
import { writeChain } from './certificate.ts'
import type { DossierFacts } from './read-dossier-facts.ts'
import type { TraineeGauge } from '../hours/door.ts'
import { on, proofNames, helpOf, activitiesOf, presenceOf } from './dossier-tables.ts'

/** The dossier of one trainee (D6313-3-1): help, activities and their durations, evaluations, credits, presence, as PDF/UA. */
export async function renderDossier(
  facts: DossierFacts,
  gauge: TraineeGauge,
  extra: readonly string[],
  now: Date,
): Promise<Uint8Array> {
  const { action, group, trainers } = facts
  const of = <T extends { personId: PersonId }>(list: readonly T[]): T[] =>
    list.filter((one) => one.personId === gauge.personId)
  const works = of(facts.works)
  return renderPdf({
    template: new URL('dossier.typ', import.meta.url),
    title: `Dossier de formation ${de(fullName(gauge))}`,
    house: facts.issuer,
    head: facts.head,
    place: action.town,
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
