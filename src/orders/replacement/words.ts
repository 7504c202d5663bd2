import { saidIn, type Said } from '#market'
import { parisDay } from '#platform/time'
import type { Line } from '../line.ts'
import { languageOfBuyer, type Order } from '../order.ts'
import type { KeptAllergens, Replacement } from '../replacement.ts'
import { orderLink } from '../order-address.ts'
import type { BuyerLetter } from '../tell-buyer.ts'
import { goodsIn, letterIn, toldSentences } from '../words/door.ts'

/** What a product contains, said before the customer answers; nothing where its shop declared nothing. */
export function allergensIn(
  { goods }: Pick<Said<object>, 'goods'>,
  kept: KeptAllergens | null,
): string | null {
  if (kept === null) return null
  return 'words' in kept ? kept.words : goods.keptAllergens(kept)
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
  const { language, say, write } = said
  const { answerBy, allergens } = replacement
  return letterIn(language, say.offer(order.reference, merchantName), [
    say.missing(goodsIn(said, line), write.euros(line.ceilingCents)),
    say.instead(goodsIn(said, replacement), write.euros(replacement.cents)),
    allergensIn(said, allergens),
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
