import { asWritten } from '#platform/languages'
import { typo } from '#platform/i18n'
import { Alert, Tag } from '#platform/ui'
import type { Riding } from '../screen/door.ts'
import { pickupAt, refusedAboard, type RoundStop, coldsOf, boxKilos, weightAt } from '../round/door.ts'
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

export function ToBringBack({ riding: { round, words } }: { riding: Riding }) {
  const { say, write } = words
  const back = round.stops.flatMap((one) =>
    one.kind === 'drop' && one.state !== 'todo' && one.lastGesture?.kind !== 'delivered' ? [one.order] : [],
  )
  const parts = round.stops.flatMap((one) => {
    const goods = one.kind === 'drop' ? refusedAboard(one) : []
    return one.kind === 'drop' && goods.length > 0 ? [{ reference: one.order.reference, goods }] : []
  })
  if (back.length + parts.length === 0) return <p>{say.nothingToBringBack}</p>
  const products = parts.reduce((sum, { goods }) => sum + goods.length, 0)
  const all = [
    ...(back.length > 0 ? [say.orders(back.length)] : []),
    ...(products > 0 ? [say.products(products)] : []),
  ]
  return (
    <Alert kind="wait" icon="parcel" title={say.toBringBack(all.join(write.comma))}>
      <ul>
        {back.map(({ reference }) => (
          <li>{reference}</li>
        ))}
        {parts.map(({ reference, goods }) => (
          <li>
            {reference}
            {write.comma}
            <bdi {...asWritten}>{goods.map(({ label }) => label).join(write.comma)}</bdi>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
