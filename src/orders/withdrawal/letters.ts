import { saidIn } from '#market'
import type { Language } from '#platform/languages'
import type { Line } from '../line.ts'
import { keptLink, type Kept } from '../kept/door.ts'
import { orderLink } from '../order-address.ts'
import { languageOfBuyer, type Order } from '../order.ts'
import type { Share } from '../share.ts'
import { letterWordsOf } from '../shop/door.ts'
import type { BuyerLetter } from '../tell-buyer.ts'
import { afterSentences, goodsIn, letterIn, toldSentences } from '../words/door.ts'
import { payBackDay, whereaboutsOf, type Held, type Whereabouts } from './withdrawal.ts'

/**
 * What was declared, by whom, when: `lines` as they were before, `after` as they and the order have become since. `backCents`: what was paid
 * back at once.
 */
export type Declared = {
  order: Order
  lines: readonly Line[]
  after: { order: Order; lines: readonly Line[] }
  held: Held
  backCents: number
  shares: readonly Share[]
  name: string
  at: Date
  siteUrl: string
}

/** What the customer keeps (D221-5): the declaration itself, its day and its hour. */
export function receiptLetter(declared: Declared, language: Language): BuyerLetter {
  const { order, lines, shares, name, at } = declared
  const said = saidIn(language, toldSentences)
  const { say, write } = said
  const shopOf = (line: Line) => shares.find((one) => one.id === line.shareId)?.merchantName ?? ''
  return letterIn(language, say.withdrawal(order.reference), [
    say.withdrawalOf(write.instant(at), name),
    ...lines.map((one) => say.withdrawalLine(goodsIn(said, one), write.euros(one.finalCents), shopOf(one))),
    say.withdrawalOrder(order.reference),
    ...nextIn(declared, language),
  ])
}

/** The same as it is sent: with where it is kept. */
export function sentReceipt({ order, siteUrl }: Declared, { id, said }: Kept): BuyerLetter {
  const { language, say } = saidIn(languageOfBuyer(order.way.buyer), toldSentences)
  return letterIn(language, said.subject, [
    said.body,
    say.keep(keptLink(siteUrl, order, id)),
    say.order(orderLink(siteUrl, order)),
  ])
}

/** What happens next to what is where, in the words of the page of the order. */
function nextIn({ after, held, backCents, at }: Declared, language: Language): (string | null)[] {
  const { say, write } = saidIn(language, toldSentences)
  const page = saidIn(language, afterSentences)
  const namesOf = (where: Whereabouts): string | null => {
    const there = after.lines.filter((one) => whereaboutsOf(after.order, one, held) === where)
    return there.length > 0 ? page.names(there.map((one) => one.name)) : null
  }
  const [off, onItsWay, received] = [namesOf('off'), namesOf('on its way'), namesOf('received')]
  const [claimed, notBrought] = [namesOf('claimed'), namesOf('not brought')]
  const isOwed = [onItsWay, received, claimed, notBrought].some((one) => one !== null)
  const isEnded = after.order.state === 'cancelled'
  return [
    off && page.say.notYet(off),
    off && (isEnded ? say.emptiedBack : say.settledSum(write.euros(backCents))),
    onItsWay && page.say.onItsWay(onItsWay),
    claimed && page.say.claimed(claimed),
    notBrought && page.say.notBrought(notBrought),
    received && say.bringBack,
    isOwed ? (held.isDisputed ? page.say.bankFirst : say.paidBackBy(write.date(payBackDay(at)))) : null,
  ]
}

type Given = { order: Order; lines: readonly Line[]; at: Date; isOff: boolean }

/** What the shop has to do, in the language of who reads it. `isOff`: it has these goods still, and they are paid back. */
export function shopLetter({ order, lines, at, isOff }: Given, language: Language): BuyerLetter {
  const words = letterWordsOf(language)
  const { withdrawn } = words.say
  return letterIn(words.language, withdrawn.subject(order.reference), [
    withdrawn.about(
      lines.map((one) => goodsIn(saidIn(language, toldSentences), one)).join(words.write.comma),
    ),
    isOff ? withdrawn.keep : withdrawn.payBack(words.write.date(payBackDay(at))),
  ])
}
