import type { Id } from '#platform/id'

export type CompanyId = Id<'company'>
export type NameId = Id<'proposed name'>
export type OfferId = Id<'offer'>
export type RequestId = Id<'company request'>
export type QuoteId = Id<'quote'>
export type TurnId = Id<'turn'>
export type ServicePhotoId = Id<'service photo'>
export type InvoiceId = Id<'company invoice'>
export type EventId = Id<'company event'>
export type EventTaskId = Id<'event task'>
export type BudgetLineId = Id<'budget line'>
export type RegistrationId = Id<'event registration'>
export type EntryId = Id<'event entry'>
