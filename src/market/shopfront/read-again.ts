import type { Ask, Typed } from '#platform/web'
import { readMerchant } from '../merchant-store.ts'
import type { Merchant } from '../merchant.ts'

export const seenIn = ({ seen }: Typed): string => (typeof seen === 'string' ? seen : '')

/** The shop as somebody else just saved it. */
export const asItIs = async (c: Ask, merchant: Merchant): Promise<Merchant> =>
  (await readMerchant(c.var.db, merchant.id)) ?? merchant
