import type { OrderId } from '#delivery'
import type { Language } from '#platform/languages'
import type { KeptId } from '../ids.ts'
import { orderAddress, orderLink } from '../order-address.ts'

type Said = { subject: string; body: string }

/** What a customer keeps, word for word as it was written then; `paper`: the same in French, as it is printed. */
export type Kept = {
  id: KeptId
  orderId: OrderId
  about: 'contract' | 'withdrawal'
  language: Language
  said: Said
  paper: Said
  writtenAt: Date
}

/** What is written in the language of a customer, and in French for paper. */
export const inBoth = (language: Language, say: (language: Language) => Said) => ({
  language,
  said: say(language),
  paper: say('fr'),
})

/** Where it is read, by whoever has the secret address of the order. */
export const keptAddress = (order: { secret: string }, id: KeptId): string =>
  `${orderAddress(order)}/documents/${id}`

/** The same in a letter: the whole address. */
export const keptLink = (siteUrl: string, order: { secret: string }, id: KeptId): string =>
  `${orderLink(siteUrl, order)}/documents/${id}`
