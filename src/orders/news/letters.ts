import { saidIn } from '#market'
import { asId } from '#platform/id'
import { keptLink } from '../kept/door.ts'
import { orderLink } from '../order-address.ts'
import { languageOfBuyer, totalOf, type Order } from '../order.ts'
import { letterIn, toldSentences } from '../words/door.ts'
import { boughtSentences, keptSentences, type Sold } from './kept-letter.ts'

/** The facts of an order that people are written to about. */
export type ToldFact = 'order confirmed' | 'order given back' | 'order cancelled'
export type Letter = { subject: string; body: string }

type ToBuyer = Sold & { siteUrl: string; follow: string | null }

/** What a customer reads, in their language: by e-mail with all that the law wants them to keep; by SMS, with where it is kept for them. */
export const buyerLetters: Record<ToldFact, (about: ToBuyer) => Letter> = {
  'order confirmed': ({ siteUrl, follow, ...sold }) => {
    const { order } = sold
    const { language, say, write } = toldTo(order)
    const subject = say.paid(order.reference, write.euros(totalOf(order)))
    const kept = order.way.buyer?.email
      ? keptSentences(sold, language)
      : [say.keep(keptLink(siteUrl, order, asId(order.id)))]
    return letterIn(language, subject, [
      ...boughtSentences(sold, language),
      say.order(orderLink(siteUrl, order)),
      follow && say.follow(follow),
      ...kept,
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
