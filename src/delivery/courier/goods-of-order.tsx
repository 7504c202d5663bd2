import { typo } from '#platform/i18n'
import { Alert, Tag } from '#platform/ui'
import { writeClock } from '#platform/time'
import type { Riding } from '../screen/door.ts'
import { pickupAt, seesDoor, type PickupStop } from '../round/door.ts'
import type { Order } from '../order.ts'

export function Goods({
  riding: { round, now },
  order,
  stop,
}: {
  riding: Riding
  order: Order
  stop: PickupStop
}) {
  const pickup = pickupAt(order, stop)
  if (!pickup) return null
  const door = round.stops.find((one) => one.kind === 'drop' && one.order.id === order.id)
  return (
    <li>
      <b>{order.reference}</b>{' '}
      {door && seesDoor(door, now) && <span data-door={order.id}>{order.door.recipientName}</span>}
      {pickup.readyAt > now && <Alert kind="wait" title={`Prêt à ${writeClock(pickup.readyAt)}`} />}
      <ul>
        {pickup.goods.map(({ label, quantity, adultsOnly }) => (
          <li>
            {label}, {typo(quantity)} {adultsOnly && <Tag kind="wait">{typo('18 ans et plus')}</Tag>}
          </li>
        ))}
      </ul>
    </li>
  )
}
