import { typo, writeCount } from '#platform/i18n'
import { Alert, Tag } from '#platform/ui'
import { writeClock, writeMinutes } from '#platform/time'
import { type Round, type RoundStop, boxKilos } from '../round/door.ts'
import { weightOf } from '../order.ts'

export function Totals({ round: { stops } }: { round: Round }) {
  const doors = stops.filter((one) => one.kind === 'drop')
  const shops = stops.filter((one) => one.kind === 'pickup')
  const home = stops.find((one) => one.kind === 'home')
  return (
    <p class="load">
      <Tag kind="none" icon="pin">
        {writeCount(doors.length, 'livraison')}
      </Tag>
      <Tag kind="none" icon="basket">
        {writeCount(shops.length, 'retrait')}
      </Tag>
      <Tag kind="none" icon="weight">
        {typo(boxKilos(doors.reduce((sum, one) => sum + weightOf(one.order), 0)))}
      </Tag>
      {home && (
        <Tag kind="none" icon="clock">
          Retour vers {writeClock(home.arrival)}
        </Tag>
      )}
    </p>
  )
}

const LATE_MINUTES = 5

/** How late the round is on its plan, when it matters. */
export function Lag({ next, now }: { next: RoundStop | undefined; now: Date }) {
  const minutes = next ? Math.floor((now.getTime() - next.leaves.getTime()) / 60_000) : 0
  if (minutes < LATE_MINUTES) return null
  return <Alert kind="wait" title={`${writeMinutes(minutes)} de retard sur le plan`} />
}
