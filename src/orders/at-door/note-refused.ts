import type { GestureId, RefusedGoods } from '#delivery'
import type { Tx } from '#platform/db'
import type { Order } from '../order.ts'
import { linesOf } from '../share-store.ts'
import { tellStories, tellStory } from '../story-store.ts'
import { findRefusedLines } from './find-refused-lines.ts'
import { deleteRefused, insertRefused, refusedAtDoorOf } from './store.ts'

type Refused = { gestureId: GestureId; at: Date; goods: readonly RefusedGoods[] }

/**
 * A door took an order but for some products: noted, and given back once their courier can no longer take it back (`give-back-refused.ts`).
 * Whoever calls holds the order. @returns the names that no line is known by.
 */
export async function noteRefused(
  tx: Tx,
  order: Order,
  { gestureId, at, goods }: Refused,
  now: Date,
): Promise<string[]> {
  const { found, unknown } = await findRefusedLines(tx, order, goods, now)
  for (const { line, why } of found)
    await insertRefused(tx, { lineId: line.id, gestureId, why, refusedAt: at })
  await tellStories(
    tx,
    found.map(({ line: { id: lineId, shareId, name } }) => ({
      orderId: order.id,
      shareId,
      lineId,
      what: 'goods refused',
      reason: { why: 'refused at the door', about: name } as const,
    })),
    now,
  )
  return unknown
}

/**
 * It was said that a door refused some products, and it did not: nothing goes back. Whoever calls holds the order.
 * @returns the names of those that were given back already.
 */
export async function forgetRefused(
  tx: Tx,
  { id: orderId }: Order,
  gestureId: GestureId,
  now: Date,
): Promise<string[]> {
  const noted = (await refusedAtDoorOf(tx, orderId)).filter((one) => one.gestureId === gestureId)
  if (noted.length === 0) return []
  await deleteRefused(tx, gestureId)
  await tellStory(tx, { orderId, what: 'goods kept' }, now)
  const late = new Set(noted.flatMap(({ lineId, givenBackAt }) => (givenBackAt ? [lineId] : [])))
  return (await linesOf(tx, [orderId])).filter(({ id }) => late.has(id)).map(({ name }) => name)
}
