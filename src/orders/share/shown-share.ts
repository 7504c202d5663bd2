import type { Merchant } from '#market'
import type { RefusedLine } from '../at-door/door.ts'
import type { Change } from '../change/door.ts'
import type { Receipt } from '../receipt/door.ts'
import type { Claim } from '../refund/door.ts'
import type { Replacement } from '../replacement.ts'
import type { ShareOrder } from './share-order.ts'
import type { Withdrawal } from '../withdrawal/door.ts'
import type { ShareWhole } from '../share-store.ts'

/** A share as its shop sees it, with what was refused a moment ago. */
export type ShownShare = {
  merchant: Merchant
  header: ShareOrder
  whole: ShareWhole
  replacements: Replacement[]
  receipts: Receipt[]
  changes: Change[]
  withdrawn: Withdrawal[]
  /** What the door did not take. */
  refusedLines: RefusedLine[]
  /** Its customer claims the money at their bank, which perhaps gave all of it back already. */
  claim: Claim
  /** Where the shop leaves what its customer fetches. */
  hub: { name: string } | undefined
  refused?: string
}
