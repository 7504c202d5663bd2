import type { Said } from './read.ts'

// Some engines fall silent after fifteen seconds: this is nine of them.
const LONGEST = 110

/** One sentence at a time; a long one is cut where one breathes, else between two words. */
export const cut = (said: Said[]): Said[] =>
  said.reduce<Said[]>(
    (all, { text, language }) => all.concat(pieces(spoken(text)).map((one) => ({ text: one, language }))),
    [],
  )

/** As it is said: '1 820' is one number, whatever space stands in it. */
const spoken = (text: string): string =>
  text
    .replace(/(\d)[\u00A0\u202F](?=\d{3}(?!\d))/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()

// Not after 'art. L. 3342-1', nor inside 'nom@exemple.fr'.
const END = /((?:[!?…]|[^\s.]{3,}\.)(?:\s?»)?)\s+(?=[«(]?\s?(?:[A-ZÀ-Ü][^.]|\d))/g

const pieces = (text: string): string[] =>
  text
    .replace(END, '$1\n')
    .split('\n')
    .reduce<string[]>((all, one) => all.concat(breaths(one.trim())), [])
    .filter(Boolean)

function breaths(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence]
  const start = sentence.slice(0, LONGEST)
  const at = Math.max(start.lastIndexOf(', '), start.lastIndexOf(' : '), start.lastIndexOf(' ; ')) + 1
  const end = at > LONGEST / 3 ? at : start.lastIndexOf(' ') > 0 ? start.lastIndexOf(' ') : LONGEST
  return [sentence.slice(0, end).trim(), ...breaths(sentence.slice(end).trim())]
}
