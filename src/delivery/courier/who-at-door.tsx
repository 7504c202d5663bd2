import { Tag } from '#platform/ui'
import { type DropStop, type RoundWords, coldsOf, boxKilos } from '../round/door.ts'
import { ColdTags } from './stop-parts.tsx'
import { weightOf } from '../order.ts'

type Props = { stop: DropStop; now: Date; words: RoundWords }

export function Who({ stop, now, words }: Props) {
  const { order } = stop
  const { say, write } = words
  const { recipientName, floor, lift } = order.door
  return (
    <>
      <p class="who-at">
        <bdi>{recipientName}</bdi>
        {write.comma}
        {say.floor(floor, lift)}
      </p>
      <p class="load">
        <Tag kind="none" icon="parcel">
          {order.reference}
        </Tag>
        <Tag kind="none" icon="weight">
          {boxKilos(weightOf(order), words)}
        </Tag>
        <ColdTags colds={coldsOf(order)} words={words} />
        <span data-late-after={order.slotTo.getTime()} hidden={now <= order.slotTo || stop.state === 'done'}>
          <Tag kind="late">{say.promised(write.clock(order.slotTo))}</Tag>
        </span>
      </p>
    </>
  )
}
