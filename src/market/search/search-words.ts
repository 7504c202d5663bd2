import { fold } from '#platform/i18n'

/** The words of a text as a search compares them: without accents, case, nor plurals. */
export const searchWords = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word.length > 1 && !/^(?:de|du|des|la|le|les|au|aux|et|en|un|une)$/.test(word))
    .map((word) => word.replace(/(?<=...)[sx]$/, ''))

/**
 * True when one word becomes the other by at most `most` changes: a letter added, dropped, replaced, or two swapped
 * (Damerau-Levenshtein, restricted). Gives the number, or undefined past `most`.
 */
export function changesBetween(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return undefined
    before = last
    last = row
  }
  const cost = last[b.length] ?? Number.POSITIVE_INFINITY
  return cost <= most ? cost : undefined
}

/** How many mistakes a word of this length may hold and still be understood. */
export const mistakesAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)
