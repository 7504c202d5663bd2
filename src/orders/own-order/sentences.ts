import { orderSentences } from '../words/door.ts'
import type { OrderState } from '../order.ts'
import type { Share } from '../share.ts'

type Kind = 'ok' | 'far' | 'wait' | 'late' | 'none'
type Word = { kind: Kind; label: string }

export const stateKinds = {
  reserving: 'wait',
  'to pay': 'wait',
  confirmed: 'ok',
  collected: 'ok',
  delivered: 'ok',
  lapsed: 'none',
  cancelled: 'late',
  undelivered: 'late',
} satisfies Record<OrderState, Kind>

export const shareKinds = {
  waiting: 'wait',
  accepted: 'ok',
  'partly accepted': 'wait',
  refused: 'late',
} satisfies Record<Share['state'], Kind>

const { states, cancelRefused } = orderSentences.says.fr

/** Where an order stands, for those of a desk. */
export const stateWord = (state: OrderState): Word => ({ kind: stateKinds[state], label: states[state] })

export const cancelSentences = cancelRefused
