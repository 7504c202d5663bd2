import { changesBetween, mistakesAllowed, searchWords } from './search-words.ts'

/** Texts of one thing to be found, the first weighing most. */
export type Searched = { heavy: string; light: string }

/** Words of everything that can be found, and where each stands. */
export type SearchIndex = {
  words: string[]
  /** For each word, the things that hold it, and how much it weighs there. */
  places: Map<string, Map<number, number>>
  /** What each word of a query was understood as, remembered: the same are asked all day. */
  understood: Map<string, Understood[]>
}

type Understood = { word: string; weight: number }

const HEAVY = 3
const LIGHT = 1
const REMEMBERED = 2000

/** Makes the index of things numbered by their rank. */
export function newIndex(things: readonly Searched[]): SearchIndex {
  const places = new Map<string, Map<number, number>>()
  const put = (text: string, n: number, weight: number) => {
    for (const word of searchWords(text)) {
      const at = places.get(word) ?? new Map<number, number>()
      at.set(n, Math.max(at.get(n) ?? 0, weight))
      places.set(word, at)
    }
  }
  things.forEach(({ heavy, light }, n) => {
    put(heavy, n, HEAVY)
    put(light, n, LIGHT)
  })
  return { words: [...places.keys()].toSorted(), places, understood: new Map() }
}

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
    const rest = others.map((one) => one.get(n))
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
