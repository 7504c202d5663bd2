import type { Refused } from '#platform/refusal'
import type { Line } from '../line.ts'
import type { Order } from '../order.ts'
import { readyAtOf, type Share, type ShareState } from '../share.ts'
import type { ShareWhole } from '../share-store.ts'

export const missingWhys = ['sold out', 'damaged', 'not good enough', 'cannot prepare'] as const
/** Why a merchant does not bring a line. */
export type MissingWhy = (typeof missingWhys)[number]

/** What the merchant's answers make of the whole share. A line still asked keeps it waiting. */
export function shareStateOf(
  lines: readonly Pick<Line, 'state' | 'finalCents' | 'ceilingCents'>[],
): ShareState {
  if (lines.every(({ state }) => state === 'refused')) return 'refused'
  if (lines.some(({ state }) => state === 'asked')) return 'waiting'
  return lines.some(({ state }) => state === 'refused' || state === 'replaced')
    ? 'partly accepted'
    : 'accepted'
}

/** What a share costs now, of what was paid. */
export const finalCentsOf = (lines: readonly Pick<Line, 'finalCents'>[]): number =>
  lines.reduce((sum, one) => sum + one.finalCents, 0)

export type OpenRefusal = 'unknown share' | 'order not confirmed' | 'already ready'

/** Why nothing may be answered on this share any more. Refusals: 'order not confirmed' (or over), 'already ready'. */
export function closedWhy(
  order: Pick<Order, 'state'>,
  share: Share,
): Exclude<OpenRefusal, 'unknown share'> | undefined {
  if (readyAtOf(share)) return 'already ready'
  return order.state === 'confirmed' ? undefined : 'order not confirmed'
}

/** A line as it was ordered, with nothing answered. */
export const asOrdered = (line: Line): Line => ({
  ...line,
  state: 'asked',
  finalQuantity: line.quantity,
  finalCents: line.ceilingCents,
})

export const refused = (line: Line): Line => ({ ...line, state: 'refused', finalQuantity: 0, finalCents: 0 })

export type ReadyRefusal =
  | OpenRefusal
  | 'not answered'
  | 'not weighed'
  | 'customer not answered'
  | 'nothing left'

/** What still keeps a share from being ready; undefined when nothing does. */
export function readyRefusal(lines: readonly Line[]): Exclude<ReadyRefusal, OpenRefusal> | undefined {
  if (lines.every(({ state }) => state === 'refused')) return 'nothing left'
  if (lines.some(({ state }) => state === 'asked')) return 'not answered'
  if (lines.some(({ state }) => state === 'replacement offered')) return 'customer not answered'
  return lines.some(({ state, sold }) => state === 'accepted' && sold === 'weight')
    ? 'not weighed'
    : undefined
}

export type AnswerRefusal = OpenRefusal | 'unknown line' | 'already told'

export type Answered = { ok: true } | Refused<AnswerRefusal>

/** The customer knows what was answered of this line: it stands. */
export const isTold = ({ answers }: ShareWhole, line: Line): boolean =>
  line.state === 'replaced' ||
  line.state === 'replacement offered' ||
  answers.some((one) => one.lineId === line.id && (one.settledAt !== null || one.why === 'customer withdrew'))
