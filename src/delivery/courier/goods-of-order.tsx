import { asWritten } from '#platform/languages'
import { typo } from '#platform/i18n'
import { Alert, Tag } from '#platform/ui'
import type { Riding } from '../screen/door.ts'
import { pickupAt, seesDoor, type PickupStop } from '../round/door.ts'
import type { Order } from '../order.ts'

export function Goods({
  riding: { round, now, words },
  order,
  stop,
}: {
  riding: Riding
  order: Order
  stop: PickupStop
}) {
  const { say, write } = words
  const pickup = pickupAt(order, stop)
  if (!pickup) return null
  const door = round.stops.find((one) => one.kind === 'drop' && one.order.id === order.id)
  return (
    <li>
      <b>{order.reference}</b>{' '}
      {door && seesDoor(door, now) && <bdi data-door={order.id}>{order.door.recipientName}</bdi>}
      {pickup.readyAt > now && <Alert kind="wait" title={say.readyAt(write.clock(pickup.readyAt))} />}
      <ul>
        {pickup.goods.map(({ label, quantity, adultsOnly }) => (
          <li>
            <bdi {...asWritten}>{label}</bdi>
            {write.comma}
            <bdi {...asWritten}>{typo(quantity)}</bdi> {adultsOnly && <Tag kind="wait">{say.adults}</Tag>}
          </li>
        ))}
      </ul>
    </li>
  )
}
