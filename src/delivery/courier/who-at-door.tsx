import { typo } from '#platform/i18n'
import { Tag } from '#platform/ui'
import { writeClock } from '#platform/time'
import { type DropStop, coldsOf, boxKilos } from '../round/door.ts'
import { ColdTags } from './stop-parts.tsx'
import { floorOf, weightOf } from '../order.ts'

export function Who({ stop, now }: { stop: DropStop; now: Date }) {
  const { order } = stop
  return (
    <>
      <p class="who-at">
        {order.door.recipientName}, {floorOf(order.door)}
      </p>
      <p class="load">
        <Tag kind="none" icon="parcel">
          {order.reference}
        </Tag>
        <ColdTags colds={coldsOf(order)} />
        <Tag kind="none" icon="weight">
          {typo(boxKilos(weightOf(order)))}
        </Tag>
        <span data-late-after={order.slotTo.getTime()} hidden={now <= order.slotTo || stop.state === 'done'}>
          <Tag kind="late">Promis avant {writeClock(order.slotTo)}</Tag>
        </span>
      </p>
    </>
  )
}
