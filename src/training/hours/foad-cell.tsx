import { writePercent } from '#platform/i18n'
import { writeMinutes } from '#platform/time'
import { Wall } from '#platform/ui'
import type { TraineeGauge } from './read-gauge.ts'

/** Hours, wall, share: the line of one trainee. */
export function FoadCell({ gauge, goal }: { gauge: TraineeGauge; goal: number | undefined }) {
  return (
    <span class="foadcell">
      <span class="num">{writeMinutes(gauge.creditedMinutes)}</span>
      <Wall value={gauge.share ?? 0} goal={goal} />
      <b>{writeShare(gauge.share)}</b>
    </span>
  )
}

export const writeShare = (value: number | null): string =>
  value === null ? 'pas encore' : writePercent(value)
