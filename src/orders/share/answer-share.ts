import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import type { Telling } from '../tell-buyer.ts'
import type { Line } from '../line.ts'
import { tellStory } from '../story-store.ts'
import { asOrdered, closedWhy, refused, shareStateOf, type MissingWhy, type OpenRefusal } from './answer.ts'
import { lockShare, saveLine, saveShare, takeAnswerBack, writeAnswer, type ShareWhole } from './store.ts'
import { settleShare } from './settle.ts'

export type Answering = { shareId: string; by: string | null }
export type AnswerRefusal = OpenRefusal | 'unknown line' | 'already told'
export type Answered = { ok: true } | { ok: false; refusal: AnswerRefusal }

/** Opens a share for one answer: held, and still open. */
export async function openShare(
  tx: Db,
  shareId: string,
): Promise<{ ok: true; whole: ShareWhole } | { ok: false; refusal: OpenRefusal }> {
  const whole = await lockShare(tx, shareId)
  if (!whole) return { ok: false, refusal: 'unknown share' }
  const closed = closedWhy(whole.order, whole.share)
  return closed ? { ok: false, refusal: closed } : { ok: true, whole }
}

/** Writes what the lines make of the share, and announces the first answer. */
export async function keepShareState(
  tx: Db,
  { order, share }: ShareWhole,
  lines: readonly Line[],
  by: string | null,
  now: Date,
): Promise<void> {
  const state = shareStateOf(lines)
  if (state === share.state) return
  await saveShare(tx, share.id, { state, by, at: now })
  if (share.state !== 'waiting' || state === 'waiting') return
  const { id: shareId, organisationId } = share
  const what = state === 'refused' ? 'share refused' : 'share accepted'
  await tellStory(tx, { orderId: order.id, shareId, what, by }, now)
  await announce(tx, what, { shareId, orderId: order.id, organisationId, by }, now)
}

/** Accepts all that a merchant has not answered yet. Twice is once. */
export async function acceptShare(db: Db, { shareId, by }: Answering, now: Date): Promise<Answered> {
  return db.transaction(async (tx) => {
    const open = await openShare(tx, shareId)
    if (!open.ok) return open
    const lines = open.whole.lines.map((one): Line =>
      one.state === 'asked' ? { ...one, state: 'accepted' } : one,
    )
    for (const line of lines.filter((one) => one.state === 'accepted')) await saveLine(tx, line)
    await keepShareState(tx, open.whole, lines, by, now)
    return { ok: true }
  })
}

/** Refuses one line, and why. The customer is told, and paid back, once it can no longer be taken back. */
export async function refuseLine(
  db: Db,
  { shareId, by, lineId, why }: Answering & { lineId: string; why: MissingWhy },
  now: Date,
): Promise<Answered> {
  return db.transaction(async (tx) => {
    const open = await openShare(tx, shareId)
    if (!open.ok) return open
    const { whole } = open
    const line = whole.lines.find((one) => one.id === lineId)
    if (!line) return { ok: false, refusal: 'unknown line' }
    if (isTold(whole, line)) return { ok: false, refusal: 'already told' }
    await refuseOne(tx, line, { why, by, now })
    await keepShareState(tx, whole, withLine(whole.lines, refused(line)), by, now)
    return { ok: true }
  })
}

/** Refuses the whole share: its customer is told and paid back at once. */
export async function refuseShare(
  { db, site }: Telling,
  { shareId, by, why }: Answering & { why: MissingWhy },
  now: Date,
): Promise<Answered> {
  return db.transaction(async (tx): Promise<Answered> => {
    const open = await openShare(tx, shareId)
    if (!open.ok) return open
    const { whole } = open
    if (whole.lines.some((one) => one.state === 'replaced' || one.state === 'replacement offered'))
      return { ok: false, refusal: 'already told' }
    for (const line of whole.lines.filter((one) => one.state !== 'refused'))
      await refuseOne(tx, line, { why, by, now })
    await keepShareState(tx, whole, whole.lines.map(refused), by, now)
    await settleShare(tx, { shareId, by, siteUrl: site.url, before: now }, now)
    return { ok: true }
  })
}

/** Takes an answer back as long as the customer was told nothing: the line is asked again. */
export async function takeBackLine(
  db: Db,
  { shareId, by, lineId }: Answering & { lineId: string },
  now: Date,
): Promise<Answered> {
  return db.transaction(async (tx) => {
    const open = await openShare(tx, shareId)
    if (!open.ok) return open
    const { whole } = open
    const line = whole.lines.find((one) => one.id === lineId)
    if (!line) return { ok: false, refusal: 'unknown line' }
    if (isTold(whole, line)) return { ok: false, refusal: 'already told' }
    await takeAnswerBack(tx, lineId)
    await saveLine(tx, asOrdered(line))
    await keepShareState(tx, whole, withLine(whole.lines, asOrdered(line)), by, now)
    return { ok: true }
  })
}

const isTold = ({ answers }: ShareWhole, line: Line): boolean =>
  line.state === 'replaced' ||
  line.state === 'replacement offered' ||
  answers.some((one) => one.lineId === line.id && one.settledAt !== null)

/** The lines with one of them changed. */
export const withLine = (lines: readonly Line[], line: Line): Line[] =>
  lines.map((one) => (one.id === line.id ? line : one))

async function refuseOne(
  tx: Db,
  line: Line,
  { why, by, now }: { why: MissingWhy; by: string | null; now: Date },
): Promise<void> {
  await saveLine(tx, refused(line))
  await writeAnswer(tx, { lineId: line.id, why, by, at: now })
}
