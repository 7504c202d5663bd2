import { saidIn } from '#market'
import type { Language } from '#platform/languages'
import { addDays, parisDay, type Day } from '#platform/time'
import type { Line } from '../line.ts'
import { orderLink } from '../order-address.ts'
import { languageOfBuyer, type Order } from '../order.ts'
import type { Share } from '../share.ts'
import { letterWordsOf } from '../shop/door.ts'
import type { BuyerLetter } from '../tell-buyer.ts'
import { goodsIn, letterIn, toldSentences } from '../words/door.ts'

/** What was declared, by whom, when. */
export type Declared = {
  order: Order
  lines: readonly Line[]
  shares: readonly Share[]
  name: string
  at: Date
  siteUrl: string
}

const PAY_BACK_DAYS = 14

const payBackDay = (at: Date): Day => addDays(parisDay(at), PAY_BACK_DAYS)

/** What the customer keeps (D221-5): the declaration itself, its day and its hour. */
export function receiptLetter({ order, lines, shares, name, at, siteUrl }: Declared): BuyerLetter {
  const said = saidIn(languageOfBuyer(order.way.buyer), toldSentences)
  const { language, say, write } = said
  const shopOf = (line: Line) => shares.find((one) => one.id === line.shareId)?.merchantName ?? ''
  return letterIn(language, say.withdrawal(order.reference), [
    say.withdrawalOf(write.instant(at), name),
    ...lines.map((one) => say.withdrawalLine(goodsIn(said, one), write.euros(one.finalCents), shopOf(one))),
    say.withdrawalOrder(order.reference),
    say.bringBack,
    say.paidBackBy(write.date(payBackDay(at))),
    say.order(orderLink(siteUrl, order)),
  ])
}

type Given = { order: Order; lines: readonly Line[]; at: Date }

/** What the shop has to do, in the language of who reads it. */
export function shopLetter({ order, lines, at }: Given, language: Language): BuyerLetter {
  const words = letterWordsOf(language)
  const { withdrawn } = words.say
  return letterIn(words.language, withdrawn.subject(order.reference), [
    withdrawn.about(
      lines.map((one) => goodsIn(saidIn(language, toldSentences), one)).join(words.write.comma),
    ),
    withdrawn.payBack(words.write.date(payBackDay(at))),
  ])
}
