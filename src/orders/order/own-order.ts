import type { ServingHub } from '#delivery'
import type { Refund } from '#payments'
import type { Change } from '../change/door.ts'
import type { Line } from '../line.ts'
import type { Order } from '../order.ts'
import type { Share } from '../share.ts'
import type { Withdrawal } from '../withdrawal/door.ts'

/** An order as its customer reads it. */
export type OwnOrder = {
  order: Order
  shares: Share[]
  lines: Line[]
  refunds: Refund[]
  phones: Map<string, string | null>
  hub: Pick<ServingHub, 'name' | 'address'> | undefined
  follow: string | null
  mayCancel: boolean
  receipts: { href: string; label: string }[]
  questions: { id: string }[]
  recalls: { id: string }[]
  withdrawn: Withdrawal[]
  now: Date
  changes: Change[]
  story: { at: Date; words: string }[]
  refused?: string | undefined
}
