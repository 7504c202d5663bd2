import { Alert, Tag } from '#platform/ui'
import { type RoundStop, type RoundWords, boxKilos } from '../round/door.ts'
import { weightOf } from '../order.ts'
import type { Riding } from '../screen/door.ts'

export function Totals({ round: { stops }, words }: Pick<Riding, 'round' | 'words'>) {
  const { say, write } = words
  const doors = stops.filter((one) => one.kind === 'drop')
  const shops = stops.filter((one) => one.kind === 'pickup')
  const home = stops.find((one) => one.kind === 'home')
  return (
    <p class="load">
      <Tag kind="none" icon="pin">
        {say.doors(doors.length)}
      </Tag>
      <Tag kind="none" icon="basket">
        {say.shops(shops.length)}
      </Tag>
      <Tag kind="none" icon="weight">
        {say.inAll(
          boxKilos(
            doors.reduce((sum, one) => sum + weightOf(one.order), 0),
            words,
          ),
        )}
      </Tag>
      {home && (
        <Tag kind="none" icon="clock">
          {say.backAround(write.clock(home.arrival))}
        </Tag>
      )}
    </p>
  )
}

const LATE_MINUTES = 5

type Lateness = { next: RoundStop | undefined; now: Date; words: RoundWords }

/** How late the round is on its plan, when it matters. */
export function Lag({ next, now, words: { say, write } }: Lateness) {
  const minutes = next ? Math.floor((now.getTime() - next.leaves.getTime()) / 60_000) : 0
  if (minutes < LATE_MINUTES) return null
  return <Alert kind="wait" title={say.late(write.minutes(minutes))} />
}
