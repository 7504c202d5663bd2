import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import { trueTime, type Gesture } from './gesture.ts'
import { endOf, standing } from './standing-gestures.ts'
import type { Ended, Order } from '../order.ts'
import { refusedAt } from './refused-goods.ts'
import { payloadOf } from './told-gesture.ts'

/** Announces what changed for an order between the gestures known before and after: each change once, whatever is sent again. */
export async function announceChanges(
  tx: Tx,
  order: Order,
  before: readonly Gesture[],
  after: readonly Gesture[],
): Promise<void> {
  await announceEnd(tx, order, [endOf(before), before], [endOf(after), after])
  const missing = (all: readonly Gesture[]) => standing(all).filter((one) => one.kind === 'missing')
  const [was, is] = [missing(before), missing(after)]
  for (const one of is.filter(({ id }) => was.every((other) => other.id !== id)))
    await announce(tx, 'goods missing', payloadOf(order, one), trueTime(one))
  for (const one of was.filter(({ id }) => is.every((other) => other.id !== id)))
    await announce(tx, 'goods found', payloadOf(order, one), trueTime(one))
  await announceRefused(tx, order, refusedAt(before), refusedAt(after))
}

type RefusedBy = ReturnType<typeof refusedAt>

/** What came back of an order that was delivered, told with the delivery that counts. */
async function announceRefused(tx: Tx, order: Order, was: RefusedBy, is: RefusedBy): Promise<void> {
  if (was?.id === is?.id) return
  if (was) await announce(tx, 'goods kept', payloadOf(order, was), trueTime(was))
  if (is) await announce(tx, 'goods refused', { ...payloadOf(order, is), goods: is.refused }, trueTime(is))
}

type EndBy = [Ended | null, readonly Gesture[]]

/** An attempt that failed, then succeeded, is not taken back: only a delivery that no longer stands, or nothing left, is. */
async function announceEnd(tx: Tx, order: Order, [was, old]: EndBy, [is, all]: EndBy): Promise<void> {
  const wasBy = gestureOf(was, old)
  const isBy = gestureOf(is, all)
  if (was?.how === is?.how && wasBy?.byPerson === isBy?.byPerson) return
  if (was && wasBy && (was.how === 'delivered' || !is))
    await announce(tx, 'delivery undone', payloadOf(order, wasBy), was.at)
  if (is && isBy)
    await announce(
      tx,
      is.how === 'delivered' ? 'delivery confirmed' : 'delivery failed',
      payloadOf(order, isBy),
      is.at,
    )
}

const gestureOf = (ended: Ended | null, all: readonly Gesture[]) =>
  ended ? all.find((one) => one.id === ended.gestureId) : undefined
