import { returnStock } from '#market'
import type { Tx } from '#platform/db'
import type { LineId } from '../ids.ts'
import { type Line, withLine } from '../line.ts'
import { refundSettled } from '../refund/door.ts'
import { replacementsOf, writeReplaceAnswers } from '../replacement-store.ts'
import { readyAtOf } from '../share.ts'
import { leaveOrder, settleShare } from '../settlement/door.ts'
import { lockShare, type ShareWhole, saveLines } from '../share-store.ts'
import { refused, shareStateOf } from './answer.ts'
import { keepShareState } from './open-share.ts'
import { saveShare, writeAnswers, writeSettledAnswer } from './store.ts'

type GivingUp = { shareId: ShareWhole['share']['id']; lineIds: readonly LineId[]; siteUrl: string }

const by = null
const why = 'customer withdrew'

/**
 * Lines that a customer gives up before anybody handed them over: they leave the share as refused ones do, and are paid back at once. What
 * was settled already (a receipt, another product) is given back by itself, with its credit note. Whoever calls holds the order, knows that
 * no bank claims its payment, and writes to the customer.
 */
export async function giveUpLines(tx: Tx, { shareId, lineIds, siteUrl }: GivingUp, now: Date): Promise<void> {
  const whole = await lockShare(tx, shareId)
  if (!whole) return
  const lines = whole.lines.filter((one) => lineIds.includes(one.id))
  const offered = new Set(await stopOffers(tx, whole, lines, now))
  const isSettled = (line: Line): boolean =>
    readyAtOf(whole.share) !== null ||
    whole.answers.some((one) => one.lineId === line.id && one.settledAt !== null)
  const open = lines.filter((one) => !isSettled(one))
  await saveLines(tx, open.map(refused))
  const missing = open.filter((one) => offered.has(one.id))
  await writeAnswers(tx, missing, { why: 'customer said no', by, at: now })
  await writeAnswers(
    tx,
    open.filter((one) => !offered.has(one.id)),
    { why, by, at: now },
  )
  let after = whole.lines.map((one) => (open.includes(one) ? refused(one) : one))
  for (const line of lines.filter(isSettled)) {
    await refundSettled(tx, { ...whole, lines: after }, { line, after: refused(line), why, by }, now)
    await saveLines(tx, [refused(line)])
    await writeSettledAnswer(tx, line.id, { why, at: now })
    after = withLine(after, refused(line))
  }
  await keepState(tx, whole, after, now)
  const only = new Set<string>(open.map((one) => one.id))
  await settleShare(tx, { shareId, by, siteUrl, before: now, only, isTold: true }, now)
  if (open.length === lines.length) return
  const kept = await lockShare(tx, shareId)
  const told = new Set<string>(lineIds)
  if (kept)
    await leaveOrder(tx, kept, { told, due: [], by, now, isDisputed: false, why: 'cancelled by customer' })
}

/** What was proposed instead is there for others again. @returns the lines that waited for an answer. */
async function stopOffers(
  tx: Tx,
  { share }: ShareWhole,
  lines: readonly Line[],
  now: Date,
): Promise<LineId[]> {
  const about = (await replacementsOf(tx, [share.id])).filter((one) =>
    lines.some((line) => line.id === one.lineId),
  )
  const open = about.filter((one) => one.answer === null)
  await writeReplaceAnswers(tx, open, 'no', now)
  // what was packed already is not put back on a shelf by itself: somebody counts
  const back = readyAtOf(share) ? open : about.filter(({ answer }) => answer === null || answer === 'yes')
  await returnStock(tx, back, by, now)
  return open.map((one) => one.lineId)
}

/** A share that its customer gave up whole was refused by nobody: its shop said nothing. */
async function keepState(tx: Tx, whole: ShareWhole, lines: readonly Line[], now: Date): Promise<void> {
  const state = shareStateOf(lines)
  if (state === 'refused') await saveShare(tx, whole.share.id, { state, by, at: now })
  else await keepShareState(tx, whole, lines, by, now)
}
