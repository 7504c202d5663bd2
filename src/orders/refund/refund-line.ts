import type { LineWhy, RefundId } from '#payments'
import type { Tx } from '#platform/db'
import type { PersonId } from '#people'
import { asId, newId } from '#platform/id'
import { granted } from '#platform/refusal'
import { withLine, type Line } from '../line.ts'
import { issueCreditNote } from '../receipt/door.ts'
import type { ShareWhole } from '../share-store.ts'
import { tellStory } from '../story-store.ts'
import { refundPart, type Why } from './refund-part.ts'

type Answered = { line: Line; why: LineWhy; cents: number; by: PersonId | null }

/**
 * What the answer to a line leaves of what was paid for it goes back, before any receipt. The id of the refund is that of the line: an answer
 * pays back once. @returns the cents: less, or none, where the customer's bank gave them this money already.
 */
export async function refundAnswered(tx: Tx, { line, why, cents, by }: Answered, now: Date): Promise<number> {
  const { orderId, shareId, id: lineId } = line
  const reason = { why, about: line.name }
  const asked = { id: asId<RefundId>(lineId), orderId, part: shareId, cents, reason, by }
  const refunded = granted(await refundPart(tx, asked, now))
  if (refunded.cents === 0) return 0
  await tellStory(tx, { orderId, shareId, lineId, by, what: 'line given back', reason }, now)
  return refunded.cents
}

/**
 * What a line that was settled still costs goes back under a refund of its own (that of its answer, if any, has left), with its credit note.
 * `after`: the line as it is then, which whoever calls saves.
 */
export async function refundSettled(
  tx: Tx,
  whole: ShareWhole,
  { line, after, why, by }: { line: Line; after: Line; why: LineWhy; by: PersonId | null },
  now: Date,
): Promise<void> {
  const id = newId<RefundId>()
  const reason = { why, about: line.name }
  const { orderId, shareId } = line
  const cents = line.finalCents - after.finalCents
  granted(await refundPart(tx, { id, orderId, part: shareId, cents, reason, by }, now))
  await creditLine(tx, whole, { id, after, reason, by }, now)
}

/** A line that was sold costs less now: a credit note says of what, and the story of the order why. */
export async function creditLine(
  tx: Tx,
  whole: ShareWhole,
  { id, after, reason, by }: Why & { id: RefundId; after: Line },
  now: Date,
): Promise<void> {
  const lines = withLine(whole.lines, after)
  await issueCreditNote(tx, { id: asId(id), before: whole, lines, reason }, now)
  const { orderId, shareId, id: lineId } = after
  await tellStory(tx, { orderId, shareId, lineId, by, what: 'line given back', reason }, now)
}
