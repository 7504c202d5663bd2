import { returnStock } from '#market'
import type { LineWhy } from '#payments'
import type { Tx } from '#platform/db'
import type { PersonId } from '#people'
import { tryEach } from '#platform/jobs'
import { refuse, type Refused } from '#platform/refusal'
import { tellBuyer, type Telling } from '../tell-buyer.ts'
import {
  asOrdered,
  keepShareState,
  openShare,
  refused,
  type OpenRefusal,
  writeAnswers,
} from '../answers/door.ts'
import { type Line, withLine } from '../line.ts'
import { tellStory } from '../story-store.ts'
import type { ReplaceAnswer, Replacement } from '../replacement.ts'
import { readReplacement, replacementsLapsed, writeReplaceAnswers } from '../replacement-store.ts'
import type { ReplacementId } from '../ids.ts'
import { withdrawnLetter } from './words.ts'
import { saveLine } from '../share-store.ts'
import { settleShare } from '../settlement/door.ts'

export type ReplaceAnswerRefusal = OpenRefusal | 'unknown question' | 'answered otherwise' | 'too late'
export type ReplaceAnswered = { ok: true } | Refused<ReplaceAnswerRefusal>

export type Replying = { id: ReplacementId; answer: ReplaceAnswer; by: PersonId | null }

const whys = {
  yes: 'replaced',
  no: 'customer said no',
  'no answer': 'no answer',
} satisfies Record<Exclude<ReplaceAnswer, 'withdrawn'>, LineWhy>

/**
 * The customer's answer ('yes', 'no'), the merchant's second thought ('withdrawn'), or silence ('no answer'). Yes: the line becomes what
 * was proposed, at its price. No, or silence: the line is refused, and what was proposed goes back on the shelf. What is left of what was paid goes
 * back at once. Withdrawn: the line is asked again, as it was ordered, and the customer is told that there is nothing to answer. The same answer twice is once. Refusals: 'answered otherwise', 'too late' (the hour to answer is over).
 */
export async function answerReplacement(
  { db, site }: Telling,
  reply: Replying,
  now: Date,
): Promise<ReplaceAnswered> {
  return db.transaction(async (tx) => {
    const known = await readReplacement(tx, reply.id)
    if (!known) return refuse('unknown question')
    const open = await openShare(tx, known.shareId)
    // Read again once the order is held: two people may answer at once.
    const asked = await readReplacement(tx, reply.id)
    if (!asked) return refuse('unknown question')
    if (asked.answer !== null)
      return asked.answer === reply.answer ? { ok: true } : refuse('answered otherwise')
    if (!open.ok) return open
    if (reply.answer === 'yes' && asked.answerBy <= now) return refuse('too late')
    const line = open.whole.lines.find((one) => one.id === asked.lineId)
    if (!line) throw new Error(`replacement ${asked.id} without its line`)
    await writeReplaceAnswers(tx, [asked], reply.answer, now)
    const { by } = reply
    const became = becomes(line, asked, reply.answer)
    await saveLine(tx, became)
    if (reply.answer !== 'yes') await putBack(tx, asked, by, now)
    if (reply.answer !== 'withdrawn' && became.finalCents < line.ceilingCents)
      await writeAnswers(tx, [line], { why: whys[reply.answer], by, at: now })
    await keepShareState(tx, open.whole, withLine(open.whole.lines, became), by, now)
    const { order, share } = open.whole
    const story = { orderId: order.id, shareId: share.id, lineId: line.id, by }
    await tellStory(tx, { ...story, what: `replacement: ${reply.answer}` }, now)
    if (reply.answer === 'withdrawn') {
      await tellBuyer(
        tx,
        order,
        withdrawnLetter(order, { line, merchantName: share.merchantName, siteUrl: site.url }),
        now,
      )
      return { ok: true }
    }
    const settling = { shareId: share.id, by, siteUrl: site.url, before: now, only: new Set([line.id]) }
    await settleShare(tx, settling, now)
    return { ok: true }
  })
}

const becomes = (line: Line, asked: Replacement, answer: ReplaceAnswer): Line => {
  if (answer === 'yes')
    return { ...line, state: 'replaced', finalQuantity: line.quantity, finalCents: asked.cents }
  return answer === 'withdrawn' ? asOrdered(line) : refused(line)
}

const putBack = (
  tx: Tx,
  { productId, quantity, lotId }: Replacement,
  by: PersonId | null,
  now: Date,
): Promise<void> => returnStock(tx, [{ productId, quantity, lotId }], by, now)

/** Questions that nobody answered in time: the customer is paid back. For the job of every minute. @returns how many. */
export async function lapseReplacements(ground: Telling, now: Date): Promise<number> {
  const ids = await replacementsLapsed(ground.db, now)
  const lapse = (id: ReplacementId) => answerReplacement(ground, { id, answer: 'no answer', by: null }, now)
  await tryEach(ids, lapse, 'Some questions were not closed')
  return ids.length
}
