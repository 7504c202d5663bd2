import { writeLeft, type Sold } from '#market'
import { lineWhyWords, type LineWhy, type ShareId } from '#payments'
import { typo, writeEuros } from '#platform/i18n'

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
  why: LineWhy | null
  /** The other product, or why it was given back. */
  words: string
}

/** What changed, in one line: the product, how much, the price before and after. */
export function writeChange(change: Change): string {
  const { kind, name, sold, quantity, toQuantity, cents, toCents, why, words } = change
  const price = toCents === cents ? 'même prix' : `${writeEuros(toCents)} au lieu de ${writeEuros(cents)}`
  if (kind === 'given back') return typo(`${words} (${writeEuros(cents)} rendus)`)
  if (kind === 'missing')
    return typo(`${name} : ne vient pas${why ? `, ${lineWhyWords[why]}` : ''} (${writeEuros(cents)} rendus)`)
  if (kind === 'replaced') return typo(`${name} : remplacé par ${words}, ${price}`)
  const how = sold === 'piece' ? '' : ' pesés'
  return typo(
    `${name} : ${writeLeft(toQuantity, { sold })}${how} au lieu de ${writeLeft(quantity, { sold })}, ${price}`,
  )
}
