import type { Said } from '#market'
import type { RefundReason } from '#payments'
import type { Language } from '#platform/languages'
import { besideName, writeGoods, type OrderedGoods } from '../goods-words.ts'
import { orderSentences } from './order/sentences.ts'

/** Goods of an order: '2 × Pain complet (400 g)', '500 g de Carottes'; their names stay as their shop wrote them. */
export function goodsIn({ goods, write, language }: Said<object>, line: OrderedGoods): string {
  if (language === 'fr') return writeGoods(line)
  const { name, quantity, sold } = line
  if (sold !== 'piece') return goods.say.ofWeight(goods.left(quantity, { sold }), name)
  return goods.say.ofPieces(write.number(quantity), name, besideName(goods.one(line), write.comma))
}

/** Why money went back, as a customer reads it; what somebody typed stays as it was. */
export function reasonIn(language: Language, reason: RefundReason): string {
  if ('words' in reason) return reason.words
  const say = orderSentences.says[language]
  return 'about' in reason ? say.aboutGoods(reason.about, say.lineWhy[reason.why]) : say.wholeWhy[reason.why]
}
