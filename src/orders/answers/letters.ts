import { saidIn } from '#market'
import type { LineWhy } from '#payments'
import type { Line } from '../line.ts'
import { languageOfBuyer, type Order } from '../order.ts'
import { orderLink } from '../order-address.ts'
import type { Share } from '../share.ts'
import type { BuyerLetter } from '../tell-buyer.ts'
import { letterIn, orderSentences, toldSentences } from '../words/door.ts'

export type SettledLine = { line: Line; why: LineWhy; cents: number }

const toldTo = ({ way: { buyer } }: Order) => saidIn(languageOfBuyer(buyer), toldSentences)

/** What a shop could not bring, and what is given back. */
export function settledLetter(
  order: Order,
  { share, settled, siteUrl }: { share: Share; settled: SettledLine[]; siteUrl: string },
): BuyerLetter {
  const { language, say, write } = toldTo(order)
  const { lineWhy } = orderSentences.says[language]
  const sum = write.euros(settled.reduce((all, one) => all + one.cents, 0))
  return letterIn(language, say.settled(order.reference, sum), [
    (share.state === 'refused' ? say.nothingFrom : say.settledText)(share.merchantName),
    ...settled.map(({ line, why, cents }) => say.settledLine(line.name, lineWhy[why], write.euros(cents))),
    say.settledSum(sum),
    say.allHere(orderLink(siteUrl, order)),
  ])
}

/** Nothing of the order is brought: all of it is given back. */
export function emptyLetter(order: Order, siteUrl: string): BuyerLetter {
  const { language, say } = toldTo(order)
  return letterIn(language, say.emptied(order.reference), [
    say.emptiedText,
    say.emptiedBack,
    say.detailHere(orderLink(siteUrl, order)),
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
