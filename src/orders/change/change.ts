import { saidIn, type Sold } from '#market'
import type { LineWhy, ShareId } from '#payments'
import type { Language } from '#platform/languages'
import { orderSentences } from '../words/door.ts'

/**
 * What a shop changed in a line of an order after it was paid. `cents` is what was paid for it, `toCents` what it costs then; for what was given
 * back, `cents` is what came back. `by`: the name of whoever did it, for the shop and the market; null when nobody did: the time had passed.
 */
export type Change = {
  kind: 'missing' | 'weighed' | 'replaced' | 'given back'
  shareId: ShareId
  shop: string
  at: Date
  by: string | null
  name: string
  sold: Sold
  quantity: number
  toQuantity: number
  cents: number
  toCents: number
  /** What was paid for a missing product is on its way back: it can no longer be taken back. */
  isBack: boolean
  why: LineWhy | null
  /** The other product, or why it was given back. */
  words: string
}

/** What changed, in one line: the product, how much, the price before and after. `lineWhy`: why, to a shop; else to its customer. */
export function writeChange(
  change: Change,
  language: Language,
  lineWhy: Record<LineWhy, string> = orderSentences.says[language].lineWhy,
): string {
  const { say, goods, write } = saidIn(language, orderSentences)
  const { kind, name, sold, quantity, toQuantity, cents, toCents, why, words, isBack } = change
  const price = toCents === cents ? say.samePrice : say.price(write.euros(toCents), write.euros(cents))
  if (kind === 'given back') return say.givenBack(words, write.euros(cents))
  if (why === 'refused at the door') return say.refusedAtDoor(name, write.euros(cents))
  if (kind === 'missing') return say.missing(name, why ? lineWhy[why] : '', write.euros(cents), isBack)
  if (kind === 'replaced') return say.replacedBy(name, words, price)
  const [now, before] = [goods.left(toQuantity, { sold }), goods.left(quantity, { sold })]
  return (sold === 'piece' ? say.fewer : say.weighed)(name, now, before, price)
}
