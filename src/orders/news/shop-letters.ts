import { goodsWriterOf } from '#market'
import type { Language } from '#platform/languages'
import { depositBy } from '../deposit.ts'
import type { Line } from '../line.ts'
import type { Order } from '../order.ts'
import { SHARES } from '../share-address.ts'
import type { Share } from '../share.ts'
import { letterWordsOf } from '../shop/door.ts'
import { letterIn } from '../words/door.ts'
import type { Letter, ToldFact } from './letters.ts'

/** `siteUrl`: null for a message that has its own address. */
type ToShop = { order: Order; share: Share; lines: Line[]; siteUrl: string | null }

/** What a shop reads, in the language of who reads it; nothing when it was never told of the order. */
export const shopLetters: Record<ToldFact, ((about: ToShop, language: Language) => Letter) | null> = {
  'order confirmed': ({ order, share, lines, siteUrl }, language) => {
    const words = letterWordsOf(language)
    const { confirmed, goods } = words.say
    const when = whenOf(order, language)
    const { left } = goodsWriterOf(language)
    return letterIn(words.language, confirmed.subject(order.reference, when), [
      confirmed.about(share.merchantName, when),
      ...lines.map((one) => goods(one.name, left(one.quantity, one))),
      order.way.mode === 'pickup' ? confirmed.deposit(words.write.clock(depositBy(order))) : null,
      siteUrl && confirmed.answer(`${siteUrl}${SHARES}`),
    ])
  },
  'order given back': null,
  'order cancelled': ({ order, share }, language) => {
    const words = letterWordsOf(language)
    const { cancelled } = words.say
    return letterIn(words.language, cancelled.subject(order.reference), [
      cancelled.about(order.reference, share.merchantName, whenOf(order, language)),
      cancelled.stop,
    ])
  },
}

function whenOf({ day, slotFrom, slotTo }: Order, language: Language): string {
  const { say, write } = letterWordsOf(language)
  return say.when(write.day(day), write.clock(slotFrom), write.clock(slotTo))
}
