import { typo } from '#platform/i18n'
import { Empty, Tag } from '#platform/ui'
import { courierPage, TOUR, type Riding } from '../screen/door.ts'
import { isShut, seesDoor, type DropStop, coldsOf, boxKilos } from '../round/door.ts'
import { ColdTags } from './stop-parts.tsx'
import { weightOf } from '../order.ts'

/** What is on the bike: each order, from when it is collected until it is given or brought back. */
export function loadPage(riding: Riding): Response {
  const { round, now } = riding
  const drops = round.stops.filter((one) => one.kind === 'drop')
  const aboard = drops.filter(({ order, state, lastAct }) => {
    const collected = round.stops.some(
      (one) =>
        one.state === 'done' &&
        !isShut(one) &&
        'orders' in one &&
        one.orders.some(({ id }) => id === order.id),
    )
    return collected && !(state === 'done' && lastAct?.kind === 'delivered')
  })
  const title = 'Colis sur le vélo'
  const weight_g = aboard.reduce((sum, { order }) => sum + weightOf(order), 0)
  return courierPage(
    riding,
    { title, here: 'load' },
    <>
      <h1>{title}</h1>
      {aboard.length === 0 ? (
        <Empty
          icon="parcel"
          title="Rien pour l’instant"
          text="Ce que vous prenez dans un commerce vient ici."
        />
      ) : (
        <p>
          <Tag kind="none" icon="weight">
            {typo(`${boxKilos(weight_g)} sur ${boxKilos(round.shift.bike.payload_g)}`)}
          </Tag>
        </p>
      )}
      <ul class="goods">
        {aboard.map((stop) => (
          <Aboard stop={stop} named={seesDoor(stop, now)} />
        ))}
      </ul>
    </>,
  )
}

function Aboard({ stop: { order, key }, named }: { stop: DropStop; named: boolean }) {
  return (
    <li>
      <a href={`${TOUR}/${key}`}>{order.reference}</a>{' '}
      {named && <span data-door={order.id}>{order.door.recipientName}</span>}
      <p class="load">
        <ColdTags colds={coldsOf(order)} />
        <Tag kind="none" icon="weight">
          {typo(boxKilos(weightOf(order)))}
        </Tag>
      </p>
    </li>
  )
}
