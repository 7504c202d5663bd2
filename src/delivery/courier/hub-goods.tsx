import { asWritten } from '#platform/languages'
import { typo } from '#platform/i18n'
import { Alert, Tag } from '#platform/ui'
import type { Riding } from '../screen/door.ts'
import { pickupAt, type RoundStop, coldsOf, boxKilos, weightAt } from '../round/door.ts'
import { ColdTags } from './stop-parts.tsx'

export type HubStop = RoundStop & { kind: 'leave' | 'reload' | 'home' }

/** The bike, its cold boxes for this trip, and the goods that wait at the hub. */
export function ToTake({ riding: { round, words }, stop }: { riding: Riding; stop: HubStop }) {
  const trip = round.stops.filter((one) => one.trip === stop.trip)
  const cold = [...new Set(trip.flatMap((one) => (one.kind === 'drop' ? coldsOf(one.order) : [])))]
  return (
    <>
      <p class="load">
        <Tag kind="none" icon="route">
          <bdi>{round.shift.bike.name}</bdi>
        </Tag>
        <ColdTags colds={cold} words={words} />
        {stop.orders.length > 0 && (
          <Tag kind="none" icon="weight">
            {boxKilos(weightAt(stop), words)}
          </Tag>
        )}
      </p>
      {stop.orders.length > 0 && (
        <ul class="goods">
          {stop.orders.map((order) => (
            <li>
              <b>{order.reference}</b>
              <ul>
                {(pickupAt(order, stop)?.goods ?? []).map(({ label, quantity }) => (
                  <li>
                    <bdi {...asWritten}>{label}</bdi>
                    {words.write.comma}
                    <bdi {...asWritten}>{typo(quantity)}</bdi>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export function ToBringBack({
  riding: {
    round,
    words: { say },
  },
}: {
  riding: Riding
}) {
  const back = round.stops.flatMap((one) =>
    one.kind === 'drop' && one.state !== 'todo' && one.lastGesture?.kind !== 'delivered' ? [one.order] : [],
  )
  if (back.length === 0) return <p>{say.nothingToBringBack}</p>
  return (
    <Alert kind="wait" icon="parcel" title={say.toBringBack(say.orders(back.length))}>
      <ul>
        {back.map(({ reference }) => (
          <li>{reference}</li>
        ))}
      </ul>
    </Alert>
  )
}
