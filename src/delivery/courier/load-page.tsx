import { Empty, Tag } from '#platform/ui'
import { courierPage, TOUR, type Riding } from '../screen/door.ts'
import { isShut, seesDoor, type DropStop, type RoundWords, coldsOf, boxKilos } from '../round/door.ts'
import { ColdTags } from './stop-parts.tsx'
import { weightOf } from '../order.ts'

/** What is on the bike: each order, from when it is collected until it is given or brought back. */
export function loadPage(riding: Riding): Response {
  const { round, now, words } = riding
  const { say } = words
  const drops = round.stops.filter((one) => one.kind === 'drop')
  const aboard = drops.filter(({ order, state, lastGesture }) => {
    const collected = round.stops.some(
      (one) =>
        one.state === 'done' &&
        !isShut(one) &&
        'orders' in one &&
        one.orders.some(({ id }) => id === order.id),
    )
    return collected && !(state === 'done' && lastGesture?.kind === 'delivered')
  })
  const weight_g = aboard.reduce((sum, { order }) => sum + weightOf(order), 0)
  return courierPage(
    riding,
    { title: say.load, here: 'load' },
    <>
      <h1>{say.load}</h1>
      {aboard.length === 0 ? (
        <Empty icon="parcel" title={say.noLoad} text={say.noLoadText} />
      ) : (
        <p>
          <Tag kind="none" icon="weight">
            {say.share(boxKilos(weight_g, words), boxKilos(round.shift.bike.payload_g, words))}
          </Tag>
        </p>
      )}
      <ul class="goods">
        {aboard.map((stop) => (
          <Aboard {...{ stop, words }} named={seesDoor(stop, now)} />
        ))}
      </ul>
    </>,
  )
}

type AboardProps = { stop: DropStop; named: boolean; words: RoundWords }

function Aboard({ stop: { order, key }, named, words }: AboardProps) {
  return (
    <li>
      <a href={`${TOUR}/${key}`}>{order.reference}</a>{' '}
      {named && <bdi data-door={order.id}>{order.door.recipientName}</bdi>}
      <p class="load">
        <ColdTags colds={coldsOf(order)} words={words} />
        <Tag kind="none" icon="weight">
          {boxKilos(weightOf(order), words)}
        </Tag>
      </p>
    </li>
  )
}
