import { saidIn } from '#market'
import type { Language } from '#platform/languages'
import type { Line } from '../line.ts'
import { orderLink } from '../order-address.ts'
import { languageOfBuyer, type Order } from '../order.ts'
import type { BuyerLetter } from '../tell-buyer.ts'
import { letterIn, orderSentences, toldSentences } from '../words/door.ts'
import { atDoorSentences } from './sentences.ts'

type Given = { given: readonly Line[]; goodsCents: number; feeCents: number; siteUrl: string }

/** What the door did not take is given back. */
export function buyerLetter(order: Order, { given, goodsCents, feeCents, siteUrl }: Given): BuyerLetter {
  const { language, say, write } = saidIn(languageOfBuyer(order.way.buyer), toldSentences)
  const why = orderSentences.says[language].lineWhy['refused at the door']
  const sum = write.euros(goodsCents + feeCents)
  return letterIn(language, say.settled(order.reference, sum), [
    atDoorSentences.says[language].brought,
    ...given.map((one) => say.settledLine(one.name, why, write.euros(one.finalCents))),
    feeCents > 0 ? say.feeBack(write.euros(feeCents)) : null,
    say.settledSum(sum),
    say.creditHere(orderLink(siteUrl, order)),
  ])
}

/** What comes back to the hub, in the language of the shop. */
export function shopLetter(
  { order, lines }: { order: Order; lines: readonly Line[] },
  language: Language,
): BuyerLetter {
  const { say, write } = saidIn(language, atDoorSentences)
  return letterIn(language, say.subject(order.reference), [
    say.about(lines.map(({ name }) => name).join(write.comma)),
    say.back,
  ])
}
