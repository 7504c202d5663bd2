import { changesBetween, mistakesAllowed, searchWords } from './search-words.ts'
import type { SearchIndex, Understood } from './search-index.ts'

const REMEMBERED = 2000

/**
 * What is found, and how well: exact words before beginnings of words, before words with a mistake. `whole` is false when nothing holds
 * all the words, and what holds some is given.
 */
export function search(index: SearchIndex, query: string): { scores: Map<number, number>; whole: boolean } {
  const found = searchWords(query).map((word) => scoresOf(index, understand(index, word)))
  if (found.length === 0) return { scores: new Map(), whole: true }
  const [first = new Map<number, number>(), ...others] = found.toSorted((a, b) => a.size - b.size)
  const all = new Map<number, number>()
  for (const [n, score] of first) {
    const rest = others.map((other) => other.get(n))
    if (rest.every((one) => one !== undefined))
      all.set(
        n,
        rest.reduce((sum: number, one) => sum + (one ?? 0), score),
      )
  }
  if (all.size > 0) return { scores: all, whole: true }
  const some = new Map<number, number>()
  for (const one of found) for (const [n, score] of one) some.set(n, (some.get(n) ?? 0) + score)
  return { scores: some, whole: false }
}

function scoresOf({ places }: SearchIndex, understood: readonly Understood[]): Map<number, number> {
  const scores = new Map<number, number>()
  for (const { word, weight } of understood)
    for (const [n, place] of places.get(word) ?? [])
      scores.set(n, Math.max(scores.get(n) ?? 0, weight * place))
  return scores
}

function understand(index: SearchIndex, word: string): Understood[] {
  const known = index.understood.get(word)
  if (known) return known
  const found = meaningsOf(index, word)
  if (index.understood.size > REMEMBERED) index.understood.clear()
  index.understood.set(word, found)
  return found
}

const MOST_LETTERS = 40

function meaningsOf({ words, places }: SearchIndex, typed: string): Understood[] {
  const word = typed.slice(0, MOST_LETTERS)
  const exact: Understood[] = places.has(word) ? [{ word, weight: 8 }] : []
  const begun = words
    .filter((one) => one !== word && word.length > 2 && one.startsWith(word))
    .map((one) => ({ word: one, weight: 4 }))
  if (exact.length > 0 || begun.length > 0) return [...exact, ...begun]
  const most = mistakesAllowed(word.length)
  if (most === 0) return []
  return words.flatMap((one) => {
    const changes = changesBetween(word, one, most)
    return changes === undefined ? [] : [{ word: one, weight: changes === 1 ? 2 : 1 }]
  })
}
