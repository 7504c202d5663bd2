import { kindsOf, withSameNames } from './same-words.ts'

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

export type Understood = { word: string; weight: number }

const HEAVY = 3
const LIGHT = 1

/** Makes the index of things numbered by their rank. */
export function newIndex(things: readonly Searched[]): SearchIndex {
  const places = new Map<string, Map<number, number>>()
  const put = (words: readonly string[], n: number, weight: number) => {
    for (const word of words) {
      const at = places.get(word) ?? new Map<number, number>()
      at.set(n, Math.max(at.get(n) ?? 0, weight))
      places.set(word, at)
    }
  }
  things.forEach(({ heavy, light }, n) => {
    put(withSameNames(heavy), n, HEAVY)
    put([...withSameNames(light), ...kindsOf(heavy)], n, LIGHT)
  })
  return { words: [...places.keys()].toSorted(), places, understood: new Map() }
}
