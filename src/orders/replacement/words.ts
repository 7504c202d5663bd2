import { goodsWriterOf, saidIn, type Product } from '#market'
import { typo, writeList } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { Line } from '../line.ts'
import { languageOfBuyer, type Order } from '../order.ts'
import type { Replacement } from '../replacement.ts'
import { orderLink } from '../order-address.ts'
import type { BuyerLetter } from '../tell-buyer.ts'
import { goodsIn, letterIn, toldSentences } from '../words/door.ts'

/** What a product contains, as its shop declared it: said before the customer answers. */
export function allergenWords({ allergens }: Pick<Product, 'allergens'>): string {
  if (allergens === null) return ''
  const { inState } = goodsWriterOf('fr')
  const contains = inState(allergens, 'contains')
  const may = inState(allergens, 'may contain')
  const said = [
    contains.length > 0 ? `Contient : ${writeList(contains)}.` : '',
    may.length > 0 ? `Peut contenir : ${writeList(may)}.` : '',
  ]
  return typo(said.filter(Boolean).join(' ') || 'Sans allergène déclaré.')
}

type Offer = {
  line: Line
  replacement: Omit<Replacement, 'answer' | 'answeredAt'>
  merchantName: string
  siteUrl: string
}

/** The question that a customer receives: what is missing, what is proposed, until when, and what no answer means. */
export function offerLetter(order: Order, { line, replacement, merchantName, siteUrl }: Offer): BuyerLetter {
  const said = saidIn(languageOfBuyer(order.way.buyer), toldSentences)
  const { language, say, goods, write } = said
  const { answerBy, allergens } = replacement
  return letterIn(language, say.offer(order.reference, merchantName), [
    say.missing(goodsIn(said, line), write.euros(line.ceilingCents)),
    say.instead(goodsIn(said, replacement), write.euros(replacement.cents)),
    goods.keptAllergens(allergens),
    say.yesOrNo(say.until(write.day(parisDay(answerBy)), write.clock(answerBy))),
    `${orderLink(siteUrl, order)}/question/${replacement.id}`,
    say.noAnswer,
  ])
}

/** There is nothing to answer any more: the shop looks again at what was ordered. */
export function withdrawnLetter(
  order: Order,
  { line, merchantName, siteUrl }: Pick<Offer, 'line' | 'merchantName' | 'siteUrl'>,
): BuyerLetter {
  const said = saidIn(languageOfBuyer(order.way.buyer), toldSentences)
  const { language, say } = said
  return letterIn(language, say.noQuestion(order.reference), [
    say.noQuestionText(merchantName, goodsIn(said, line)),
    say.asOrdered,
    say.whereItIs(orderLink(siteUrl, order)),
  ])
}
