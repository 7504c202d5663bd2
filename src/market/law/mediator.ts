import { dayOf, type Day } from '#platform/time'
import type { Merchant } from '../merchant.ts'
import type { Goods, Product } from '../product.ts'

/**
 * Every professional names a consumer mediator (Code de la consommation, articles L612-1, L616-1 and R616-1, in force since 1 January 2016). The law
 * forbids no sale, it fines (L641-1); that the publication asks for it is our choice, and so are these days: from the first one nothing new
 * is put on sale without; what was on sale before stays so until the second, its shop being told meanwhile.
 */
export const MEDIATOR_ASKED_FROM = dayOf('2026-12-01')
export const MEDIATOR_KEPT_UNTIL = dayOf('2027-03-01')

type Of = {
  product: Goods & { standing?: Product['standing'] }
  merchant: Pick<Merchant, 'mediator'>
  today: Day
}

/** True when this product may not be on sale that day for want of a mediator. */
export const lacksMediator = ({ product, merchant, today }: Of): boolean =>
  merchant.mediator === null &&
  today >= (product.standing === 'on sale' ? MEDIATOR_KEPT_UNTIL : MEDIATOR_ASKED_FROM)
