import { saidIn } from '#market'
import type { Line } from '../line.ts'
import { orderLink } from '../order-address.ts'
import { languageOfBuyer, totalOf, type Order } from '../order.ts'
import type { Share } from '../share.ts'
import { letterIn, toldSentences } from '../words/door.ts'
import { keptSentences, type NamedMerchant } from './kept-letter.ts'

/** The facts of an order that people are written to about. */
export type ToldFact = 'order confirmed' | 'order given back' | 'order cancelled'
export type Letter = { subject: string; body: string }

type ToBuyer = {
  order: Order
  shares: Share[]
  lines: Line[]
  merchants: ReadonlyMap<string, NamedMerchant>
  siteUrl: string
  follow: string | null
}

/** What a customer reads, in their language: short enough for an SMS; by e-mail the confirmation is what the law wants them to keep. */
export const buyerLetters: Record<ToldFact, (about: ToBuyer) => Letter> = {
  'order confirmed': ({ order, shares, lines, merchants, siteUrl, follow }) => {
    const { language, say, write } = toldTo(order)
    const { reference, day, slotFrom, slotTo } = order
    const amount = write.euros(totalOf(order))
    const hours = say.when(write.day(day), write.clock(slotFrom), write.clock(slotTo))
    return letterIn(language, say.paid(reference, amount), [
      say.paidText(reference, amount),
      order.way.mode === 'pickup' ? say.toFetch(hours) : say.byBike(hours),
      say.from(shares.map((one) => one.merchantName).join(write.comma)),
      say.order(orderLink(siteUrl, order)),
      follow && say.follow(follow),
      ...(order.way.buyer?.email ? keptSentences({ order, shares, lines, merchants }) : []),
    ])
  },
  'order given back': ({ order, siteUrl }) => {
    const { language, say, write } = toldTo(order)
    return letterIn(language, say.givenBack(order.reference), [
      say.givenBackText(order.reference),
      say.onYourCard(write.euros(totalOf(order))),
      say.startAgain(`${siteUrl}/panier`),
    ])
  },
  'order cancelled': ({ order, siteUrl }) => {
    const { language, say } = toldTo(order)
    return letterIn(language, say.cancelled(order.reference), [
      say.cancelledText(order.reference),
      say.paidBack,
      say.order(orderLink(siteUrl, order)),
    ])
  },
}

const toldTo = ({ way: { buyer } }: Order) => saidIn(languageOfBuyer(buyer), toldSentences)
