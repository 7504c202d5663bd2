import { typo, writeCount } from '#platform/i18n'
import { writeDate, writeMinutes } from '#platform/time'
import { Figure, Wall } from '#platform/ui'
import type { GroupGauge } from './read-gauge.ts'
import { writeShare } from './foad-cell.tsx'

export function GroupFigure({ gauge: { group, obligation, goalPercent, trainees } }: { gauge: GroupGauge }) {
  const pmsmp = obligation && !obligation.pmsmpCountsInTotal
  return (
    <Figure
      figure={{
        value: writeShare(group.share),
        numerator: `${writeMinutes(group.creditedMinutes)} : durée estimée des activités dont le travail est prouvé`,
        denominator: `${writeMinutes(group.done)} : temps passé du calendrier de ${writeCount(trainees.length, 'stagiaire')}`,
        rule: 'Travail prouvé × durée estimée (Code du travail, R6313-3). Le temps de connexion ne compte pas.',
        ruleSince: obligation ? writeDate(obligation.fromDay) : undefined,
        excluded: pmsmp ? [{ count: 'PMSMP', why: obligation.reason }] : [],
      }}
      wall={<Wall value={group.share ?? 0} goal={goalPercent === null ? undefined : goalPercent / 100} />}
    >
      <b>Fait</b>&nbsp;: {writeMinutes(group.creditedMinutes)} créditées sur {writeMinutes(group.done)}.
      {goalPercent !== null && typo(` Il faut ${goalPercent} %.`)} À ce rythme, {writeShare(group.forecast)} à
      la fin.
    </Figure>
  )
}
