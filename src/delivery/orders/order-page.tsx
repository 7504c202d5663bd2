import { writeClock, writeFullDay, writeInstant, parisDay } from '#platform/time'
import { Alert, Heading, LinkButton, Path } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { PersonId } from '#people'
import type { RefusedGoods } from '../gestures/door.ts'
import { lanesOf } from '../workday/door.ts'
import { shiftOf } from '../plan/door.ts'
import { dayAddress, dispatchPage, HUB_ORDERS } from '../space.tsx'
import { hourOf } from '../measures.ts'
import { isCancelled } from '../order.ts'
import { OrderFacts } from './order-facts.tsx'
import { OrderGoods } from './order-goods.tsx'
import { Moves } from './order-moves.tsx'
import type { OpenOrder } from './open-order.ts'
import type { StoryLine } from './order-story.ts'
import { OrderTag } from './order-tag.tsx'
import { Call, CancelOrGiveBack, FollowLink } from './order-ways.tsx'
import type { PlaceId } from '../ids.ts'

export type OrderView = OpenOrder & {
  story: StoryLine[]
  names: Map<PersonId, string>
  nameOf: (id: PlaceId | null) => string
  /** What its customer gave up while it was held, and may refuse. */
  givenUp: string[]
  /** What its door did not take, of the delivery that counts. */
  refusedGoods: readonly RefusedGoods[]
  collected: boolean
  /** Something was kept of how it was handed over. */
  proved: boolean
  url: string
  refused?: string
}

/** One order: what it is, where it stands, which bike has it, what another one would cost, and all that happened to it. */
export function orderPage(c: Ask, view: OrderView): Response {
  const { open, order, refused, collected, nameOf, givenUp, refusedGoods } = view
  const { day, work } = open
  const lanes = lanesOf(work)
  const here = shiftOf(work.plan, order.id)
  const lane = lanes.find(({ shift }) => shift.id === here)
  const stop = lane?.round?.stops.find((one) => one.stop.kind === 'drop' && one.stop.order === order.id)
  const over = isCancelled(order) || order.ended !== null
  const stands = {
    cancelled: isCancelled(order),
    held: order.standing.state === 'held',
    ended: order.ended?.how ?? null,
    collected,
  }
  return dispatchPage(
    c,
    { title: `Commande ${order.reference}`, here: 'commandes', scripts: ['copy'] },
    <div class="stack">
      <p>
        <a href={dayAddress(day)}>{writeFullDay(day)}</a> · <a href={HUB_ORDERS}>Toutes les commandes</a>
      </p>
      <Heading
        title={order.door.recipientName || `Commande ${order.reference}`}
        over={`${order.reference}, ${writeFullDay(day)}`}
      >
        <OrderTag {...stands} />
      </Heading>
      {refused && <Alert kind="late" role="alert" title={refused} />}
      <p class="row">
        <Call order={order} />
        {view.proved && (
          <LinkButton kind="quiet" href={`${HUB_ORDERS}/${order.id}/preuve`}>
            Voir la preuve
          </LinkButton>
        )}
      </p>
      <div class="duo">
        <div class="stack">
          <OrderFacts
            order={order}
            from={order.pickups.map(({ placeId }) => nameOf(placeId))}
            where={
              lane && stop ? (
                <>
                  <a href={`${dayAddress(day)}/tournees/${lane.shift.id}`}>{lane.shift.bike.name}</a>
                  {`, ${hourOf(stop.at_s ?? stop.stop.start_s, day)}${lane.shift.courier ? `, ${lane.shift.courier.name}` : ''}`}
                </>
              ) : (
                'Aucun vélo'
              )
            }
          />
          <OrderGoods {...{ order, givenUp, nameOf }} refused={refusedGoods} />
          <Story {...view} />
        </div>
        <div class="stack">
          {over ? null : <Moves {...{ open, order, lanes, here }} now={c.var.now} />}
          <FollowLink url={view.url} />
          <CancelOrGiveBack {...{ order, collected }} />
        </div>
      </div>
    </div>,
    Boolean(refused),
  )
}

/** Hours alone on the day of the delivery, the day too elsewhere. */
function Story({ story, names, open }: OrderView) {
  return (
    <section class="stack tight" aria-labelledby="histoire">
      <h2 id="histoire">Ce qui s’est passé</h2>
      <Path
        points={story.map(({ at, what, by }) => ({
          state: 'done',
          when: parisDay(at) === open.day ? writeClock(at) : writeInstant(at),
          datetime: at.toISOString(),
          title: what,
          children: by && names.get(by),
        }))}
      />
    </section>
  )
}
