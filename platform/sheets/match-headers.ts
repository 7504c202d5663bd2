import { fold } from '#platform/i18n'

export type HeaderMatch<Key extends string> = {
  /** The header that holds each thing wanted. */
  headers: Partial<Record<Key, string>>
  /** The thing that each header holds, '' when it was set aside on purpose: what to remember for the next file. */
  keys: Record<string, Key | ''>
  /** Headers that nobody asked for. */
  unmatched: string[]
  /** Things wanted that no header holds. */
  missing: Key[]
}

/**
 * Proposes which header holds what. `wanted` lists the spellings known for each thing, the best first; case, accents,
 * punctuation and what stands in brackets do not count. `remembered` (the `keys` of an earlier match) is obeyed first.
 * A header is never given twice, and nothing is guessed from half a word.
 */
export function matchHeaders<Key extends string>(
  headers: string[],
  wanted: Record<Key, string[]>,
  remembered: Record<string, string> = {},
): HeaderMatch<Key> {
  const names = Object.keys(wanted).filter((name): name is Key => Object.hasOwn(wanted, name))
  const found: Partial<Record<Key, string>> = {}
  const keys: Record<string, Key | ''> = {}
  const give = (key: Key, header: string | undefined) => {
    if (header === undefined || found[key] !== undefined || keys[header] !== undefined) return
    found[key] = header
    keys[header] = key
  }
  const memory = new Map(Object.entries(remembered).map(([header, key]) => [fold(header), key]))
  for (const header of headers) {
    const kept = memory.get(fold(header))
    if (kept === '') keys[header] = ''
    else for (const key of names) if (key === kept) give(key, header)
  }
  for (const plain of [fold, withoutBrackets])
    for (const key of names)
      for (const spelling of wanted[key])
        give(
          key,
          headers.find((header) => keys[header] === undefined && plain(header) === plain(spelling)),
        )
  const unmatched = headers.filter((header) => keys[header] === undefined)
  return { headers: found, keys, unmatched, missing: names.filter((key) => found[key] === undefined) }
}

// '(e)' in 'Né(e) le' is part of the word; '(jj/mm/aaaa)' and '(min)' are explanations.
const withoutBrackets = (text: string): string =>
  fold(text.replaceAll(/\((e|s|es)\)/g, '').replaceAll(/\([^)]*\)/g, ' '))
