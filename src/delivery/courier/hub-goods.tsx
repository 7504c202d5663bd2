import { typo, writeCount } from '#platform/i18n'
import { Alert, Tag } from '#platform/ui'
import type { Riding } from '../screen/door.ts'
import { pickupAt, type RoundStop, coldsOf, boxKilos, weightAt } from '../round/door.ts'
import { ColdTags } from './stop-parts.tsx'

export type HubStop = RoundStop & { kind: 'leave' | 'reload' | 'home' }

/** The bike, its cold boxes for this trip, and the goods that wait at the hub. */
export function ToTake({ riding: { round }, stop }: { riding: Riding; stop: HubStop }) {
  const trip = round.stops.filter((one) => one.trip === stop.trip)
  const cold = [...new Set(trip.flatMap((one) => (one.kind === 'drop' ? coldsOf(one.order) : [])))]
  return (
    <>
      <p class="load">
        <Tag kind="none" icon="route">
          {round.shift.bike.name}
        </Tag>
        <ColdTags colds={cold} />
        {stop.orders.length > 0 && (
          <Tag kind="none" icon="weight">
            {typo(boxKilos(weightAt(stop)))}
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
                    {label}, {typo(quantity)}
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

export function ToBringBack({ riding: { round } }: { riding: Riding }) {
  const back = round.stops.flatMap((one) =>
    one.kind === 'drop' && one.state !== 'todo' && one.lastAct?.kind !== 'delivered' ? [one.order] : [],
  )
  if (back.length === 0) return <p>Vous n’avez rien à rapporter.</p>
  return (
    <Alert kind="wait" icon="parcel" title={`À rapporter : ${writeCount(back.length, 'commande')}`}>
      <ul>
        {back.map(({ reference }) => (
          <li>{reference}</li>
        ))}
      </ul>
    </Alert>
  )
}
