import { asId } from '#platform/id'
import type { CompanyId, EventId, InvoiceId, NameId, OfferId, QuoteId, RequestId, TurnId } from '../ids.ts'

const id = (kind: string, n: number) => `00000000-0000-8000-8000-00000c0${kind}${String(n).padStart(4, '0')}`

/** The first company of the demo: Les Mains Vives, of group 7. */
export const seededCompany = asId<CompanyId>(id('0', 7))

export const seededName = (n: number) => asId<NameId>(id('1', n))
export const seededOffer = (n: number) => asId<OfferId>(id('2', n))
export const seededRequest = (n: number) => asId<RequestId>(id('3', n))
export const seededQuote = (n: number) => asId<QuoteId>(id('4', n))
export const seededTurn = (n: number) => asId<TurnId>(id('5', n))
/** The invoice of the first service. */
export const seededInvoice = asId<InvoiceId>(id('6', 1))

export const seededEvent = (n: number) => asId<EventId>(id('7', n))
