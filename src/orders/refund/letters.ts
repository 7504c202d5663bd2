import type { Day } from '#platform/time'
import { saidIn } from '#market'
import { languageOfBuyer, type Order } from '../order.ts'
import { orderLink } from '../order-address.ts'
import type { BuyerLetter } from '../tell-buyer.ts'
import { letterIn, orderSentences, toldSentences } from '../words/door.ts'

const toldTo = ({ way: { buyer } }: Order) => saidIn(languageOfBuyer(buyer), toldSentences)

/** The bank of a customer did not take what went back to them. */
export function refundFailedLetter(
  order: Order,
  { cents, siteUrl }: { cents: number; siteUrl: string },
): BuyerLetter {
  const { language, say, write } = toldTo(order)
  return letterIn(language, say.refundFailed(order.reference), [
    say.refundFailedText(write.euros(cents)),
    say.refundOwed,
    say.order(orderLink(siteUrl, order)),
  ])
}

/** What had come back was given otherwise. */
export function givenOtherwiseLetter(
  order: Order,
  given: { cents: number; way: 'transfer' | 'cash' | 'card'; on: Day; reference: string; siteUrl: string },
): BuyerLetter {
  const { language, say, write } = toldTo(order)
  const { cents, way, on, reference, siteUrl } = given
  const euros = write.euros(cents)
  return letterIn(language, say.settled(order.reference, euros), [
    say.givenOtherwise(euros, orderSentences.says[language].waysBack[way], write.date(on)),
    say.proof(reference),
    say.order(orderLink(siteUrl, order)),
  ])
}

/** What was written as given otherwise was not, or did not arrive. */
export function owedAgainLetter(
  order: Order,
  { cents, siteUrl }: { cents: number; siteUrl: string },
): BuyerLetter {
  const { language, say, write } = toldTo(order)
  return letterIn(language, say.owedAgain(order.reference), [
    say.owedAgainText(write.euros(cents)),
    say.refundOwed,
    say.order(orderLink(siteUrl, order)),
  ])
}

/** A shop gives back some of what was paid, after it was brought. @param given `why`: in the words of the shop; `feeCents`: of the delivery. */
export function givenBackLetter(
  order: Order,
  given: { shop: string; cents: number; feeCents: number; why: string; siteUrl: string },
): BuyerLetter {
  const { language, say, write } = toldTo(order)
  const { shop, cents, feeCents, why, siteUrl } = given
  return letterIn(language, say.settled(order.reference, write.euros(cents + feeCents)), [
    say.shopGivesBack(shop, write.euros(cents)),
    say.why(why),
    feeCents > 0 ? say.feeBack(write.euros(feeCents)) : null,
    say.creditHere(orderLink(siteUrl, order)),
  ])
}

/** A shop keeps part of the price of what was given up: why, and who settles a quarrel. `backCents`: given back with it; `why`: in its words. */
export function keptPriceLetter(
  order: Order,
  kept: {
    shop: string
    name: string
    keptCents: number
    backCents: number
    feeCents: number
    why: string
    mediator: { name: string; address: string }
    siteUrl: string
  },
): BuyerLetter {
  const { language, say, write } = toldTo(order)
  const { shop, name, keptCents, backCents, feeCents, why, mediator, siteUrl } = kept
  return letterIn(language, say.keepsPart(order.reference), [
    say.keepsPartText(shop, write.euros(keptCents), name),
    say.why(why),
    backCents > 0 ? say.shopGivesBack(shop, write.euros(backCents)) : null,
    feeCents > 0 ? say.feeBack(write.euros(feeCents)) : null,
    say.disagree,
    say.kept.mediator(mediator.name, mediator.address),
    say.detailHere(orderLink(siteUrl, order)),
  ])
}
