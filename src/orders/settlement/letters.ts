import { saidIn } from '#market'
import { languageOfBuyer, type Order } from '../order.ts'
import { orderLink } from '../order-address.ts'
import type { Share } from '../share.ts'
import type { BuyerLetter } from '../tell-buyer.ts'
import { letterIn, orderSentences, toldSentences } from '../words/door.ts'
import type { DueLine } from './due.ts'

const toldTo = ({ way: { buyer } }: Order) => saidIn(languageOfBuyer(buyer), toldSentences)

/** What a shop could not bring, and what is given back. */
export function settledLetter(
  order: Order,
  { share, settled, siteUrl }: { share: Share; settled: DueLine[]; siteUrl: string },
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
