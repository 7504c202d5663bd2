import { fold } from '#platform/i18n'
import type { PastOrder } from './store.ts'

/** So many orders a page. */
const PAGE = 10

/** One page of them; `next`: the key of the page after. */
export type PastPage = { shown: PastOrder[]; next: string | null; all: number }

/** Those whose number, shops or products hold each of these words, without accents nor capitals, after the one of that number. */
export function pageOfPast(orders: readonly PastOrder[], asked: { text: string; after: string }): PastPage {
  const words = fold(asked.text).split(/\s+/).filter(Boolean)
  const found = orders.filter(({ reference, shops, goods }) => {
    const said = fold([reference, ...shops, ...goods].join(' '))
    return words.every((one) => said.includes(one))
  })
  const from = found.findIndex((one) => one.reference === asked.after) + 1
  const shown = found.slice(from, from + PAGE)
  const next = found.length > from + PAGE ? (shown.at(-1)?.reference ?? null) : null
  return { shown, next, all: found.length }
}
