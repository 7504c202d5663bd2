import { writeFullDay } from '#platform/time'
import { Alert, Heading } from '#platform/ui'
import type { Ask } from '#platform/web'
import { lanesOf, type OpenWorkday } from '../workday/door.ts'
import { shiftOf } from '../plan/door.ts'
import { dayAddress, dispatchPage } from '../space.tsx'
import { hourOf } from '../measures.ts'
import { isCancelled, type Order } from '../order.ts'
import { OrderFacts } from './order-facts.tsx'
import { Moves } from './order-moves.tsx'

/** One order of a day: what it is, which bike has it, and what another one would cost. `refused`: why the last move was not kept. */
export function orderPage(c: Ask, open: OpenWorkday, order: Order, refused?: string): Response {
  const { day, work } = open
  const lanes = lanesOf(work)
  const here = shiftOf(work.plan, order.id)
  const lane = lanes.find(({ shift }) => shift.id === here)
  const stop = lane?.round?.stops.find((one) => one.stop.kind === 'drop' && one.stop.order === order.id)
  return dispatchPage(
    c,
    { title: `Commande ${order.reference}` },
    <div class="stack">
      <Heading title={order.door.recipientName} over={`${order.reference}, ${writeFullDay(day)}`} />
      <p>
        <a href={dayAddress(day)}>Toute la journée</a>
      </p>
      {refused && <Alert kind="late" role="alert" title={refused} />}
      <div class="duo">
        <OrderFacts
          {...{ order, open }}
          where={
            lane && stop
              ? `${lane.shift.bike.name}, ${hourOf(stop.at_s ?? stop.stop.start_s, day)}`
              : 'Aucun vélo'
          }
        />
        {order.ended || isCancelled(order) ? null : (
          <Moves {...{ open, order, lanes, here }} now={c.var.now} />
        )}
      </div>
    </div>,
    Boolean(refused),
  )
}
