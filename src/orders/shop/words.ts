import { saidOn } from '#market'
import { capital } from '#platform/i18n'
import type { Writer } from '#platform/languages'
import { type Ask } from '#platform/web'
import { parisDay, type Day } from '#platform/time'
import type { OrderedGoods } from '../goods-words.ts'
import { goodsIn } from '../words/door.ts'
import type { ShopSentences } from './sentences.fr.ts'
import { shopSentences } from './sentences.ts'

/** What a shop reads of its orders, in the language of whoever looks; days, hours and goods. */
export type ShopWords = {
  say: ShopSentences
  write: Writer
  /** '2 × Pain complet (400 g)', '500 g de Carottes' */
  goods: (of: OrderedGoods) => string
  /** '2,5 kg' */
  left: (quantity: number, of: Pick<OrderedGoods, 'sold'>) => string
}

export function shopWordsIn(c: Ask): ShopWords {
  const said = saidOn(c, shopSentences)
  return { ...said, left: said.goods.left, goods: (of) => goodsIn(said, of) }
}

/** At the head of a line: 'Jeudi 26 novembre', 'Aujourd’hui'. */
export const ownDayIn = ({ say, write }: Pick<ShopWords, 'say' | 'write'>, day: Day, today?: Day): string =>
  day === today ? say.today : capital(write.day(day))

/** 'Jeudi 26 novembre, 9 h à 11 h' */
export const hoursIn = (
  words: Pick<ShopWords, 'say' | 'write'>,
  { slotFrom, slotTo }: { slotFrom: Date; slotTo: Date },
  today?: Day,
): string =>
  words.say.hours(
    ownDayIn(words, parisDay(slotFrom), today),
    words.write.clock(slotFrom),
    words.write.clock(slotTo),
  )

/** 'mardi 2 juin à 14 h' */
export const untilIn = ({ say, write }: Pick<ShopWords, 'say' | 'write'>, at: Date): string =>
  say.until(write.day(parisDay(at)), write.clock(at))
