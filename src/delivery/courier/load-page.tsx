import { asWritten } from '#platform/languages'
import { Empty, Tag } from '#platform/ui'
import { courierPage, TOUR, type Riding } from '../screen/door.ts'
import {
  isShut,
  refusedAboard,
  seesDoor,
  type DropStop,
  type RoundWords,
  coldsOf,
  boxKilos,
} from '../round/door.ts'
import { ColdTags } from './stop-parts.tsx'
import { weightOf } from '../order.ts'

/** What is on the bike: each order, from when it is collected until it is given or brought back. */
export function loadPage(riding: Riding): Response {
  const { round, now, words } = riding
  const { say } = words
  const drops = round.stops.filter((one) => one.kind === 'drop')
  const aboard = drops.filter((stop) => {
    const { order, state, lastGesture } = stop
    const collected = round.stops.some(
      (one) =>
        one.state === 'done' &&
        !isShut(one) &&
        'orders' in one &&
        one.orders.some(({ id }) => id === order.id),
    )
    const isGiven = state === 'done' && lastGesture?.kind === 'delivered'
    return collected && (!isGiven || refusedAboard(stop).length > 0)
  })
  const weight_g = aboard.reduce((sum, stop) => sum + weightAboard(stop), 0)
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

/** All of an order, or what of it was refused at its door. */
function weightAboard(stop: DropStop): number {
  const back = refusedAboard(stop)
  return back.length > 0 ? back.reduce((sum, one) => sum + one.weight_g, 0) : weightOf(stop.order)
}

type AboardProps = { stop: DropStop; named: boolean; words: RoundWords }

function Aboard({ stop, named, words }: AboardProps) {
  const { order, key } = stop
  const back = refusedAboard(stop)
  return (
    <li>
      <a href={`${TOUR}/${key}`}>{order.reference}</a>{' '}
      {named && <bdi data-door={order.id}>{order.door.recipientName}</bdi>}
      {back.length > 0 && (
        <p>
          <bdi {...asWritten}>{back.map(({ label }) => label).join(words.write.comma)}</bdi>
        </p>
      )}
      <p class="load">
        <ColdTags colds={coldsOf(order)} words={words} />
        <Tag kind="none" icon="weight">
          {boxKilos(weightAboard(stop), words)}
        </Tag>
      </p>
    </li>
  )
}
