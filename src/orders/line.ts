import type { Cold, OrderId } from '#delivery'
import type { Pack, ProductId, LotId } from '#market'
import type { LineWhy, ShareId } from '#payments'
import type { LineId } from './ids.ts'

const lineStates = ['asked', 'accepted', 'refused', 'replacement offered', 'replaced', 'weighed'] as const
export type LineState = (typeof lineStates)[number]

/**
 * One product of an order, as it was said when it was ordered. Quantities are pieces, grams or millilitres; `priceCents` is that of one
 * piece, a kilo, a litre. The final quantity and price are those ordered until the merchant says otherwise, and never above.
 */
export type Line = {
  id: LineId
  orderId: OrderId
  shareId: ShareId
  productId: ProductId
  lotId: LotId | null
  name: string
  aisle: string
  sold: Pack['sold']
  content: Pack['content']
  packWords: string
  priceCents: number
  vat_bp: number
  cold: Cold
  carried_g: number
  quantity: number
  ceilingCents: number
  finalQuantity: number
  finalCents: number
  state: LineState
}

/** True for what a merchant weighs: its price is only known then. */
export const isWeighed = ({ sold }: Pick<Line, 'sold'>): boolean => sold === 'weight'

/** The lines with one of them changed. */
export const withLine = (lines: readonly Line[], line: Line): Line[] =>
  lines.map((one) => (one.id === line.id ? line : one))

/** Why a line costs less than what was paid for it. */
export type LineAnswer = { lineId: LineId; why: LineWhy; answeredAt: Date; settledAt: Date | null }
