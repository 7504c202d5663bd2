import type { Spoken } from '#platform/languages'

/** What an address calls a translation: 'people.sign-in'. */
export const placeOf = ({ key }: Spoken<object>): string => key.replace('/', '.')

/** What a translation says, line by line: where each stands in it, and its words; a sentence made of a count is said for 1, 2, 5 and 11. */
export function linesOf(said: object, above = ''): { at: string; words: string }[] {
  return Object.entries(said).flatMap(([name, one]: [string, unknown]) => {
    const at = above ? `${above}.${name}` : name
    if (typeof one === 'string') return [{ at, words: one }]
    if (typeof one === 'function') return [{ at, words: examplesOf(one) }]
    return typeof one === 'object' && one !== null ? linesOf(one, at) : []
  })
}

// oxlint-disable-next-line typescript/no-unsafe-function-type -- any sentence that is made of something
const examplesOf = (sentence: Function): string =>
  [...new Set([1, 2, 5, 11].map((n) => said(sentence, n)))].filter(Boolean).join(' / ')

// oxlint-disable-next-line typescript/no-unsafe-function-type -- as above
function said(sentence: Function, n: number): string {
  try {
    const words: unknown = Reflect.apply(
      sentence,
      undefined,
      Array.from({ length: sentence.length }, () => n),
    )
    return typeof words === 'string' ? words : ''
  } catch {
    return '' // it is made of more than a count
  }
}
