import type { Ended, Order } from '../order.ts'
import type { Lane, Workday } from '../workday/door.ts'

/** What happened at a door that did not take its order. */
export const failureWords: Record<Exclude<Ended['how'], 'delivered'>, string> = {
  absent: 'Personne n’a ouvert',
  refused: 'Refusée',
}

/** The orders of a round that came back, in the order of its stops. */
export const failuresOf = ({ rows }: Workday, { round }: Lane): Order[] =>
  (round?.stops ?? []).flatMap(({ stop }) =>
    rows.orders.filter(
      ({ id, ended }) => stop.kind === 'drop' && id === stop.order && ended && ended.how !== 'delivered',
    ),
  )
