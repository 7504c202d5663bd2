import { excepted } from './excepted.ts'
import { countWords, linesOf, sentencesIn } from './lines.ts'

export const LONGEST = 15

/** Who often reads little, or in a second language, or with their hands full. */
const byEar: readonly string[] = ['public', 'aicha', 'yanis', 'nadege']

// 'Elle est dans Mes courses' names a place: only a first word may be a capital.
const mine = /^(?:je |j’|m’|(?:me|moi|mon|ma|mes)(?:[ .,?!]|$))/iu
const mineInside = /[ («](?:je |j’|m’|(?:me|moi|mon|ma|mes)(?:[ .,?!]|$))/u
const yours = /(?:^|[ («])(?:vous|votre|vos)(?:[ .,?!]|$)/iu
const saysMine = (said: string): boolean => mine.test(said) || mineInside.test(said)
const saysYours = (said: string): boolean => yours.test(said)

/**
 * What is hard in the words of a page: a sentence of more than fifteen words, a midpoint, and two voices at once. The site says *vous*; *je* and
 * *mon* are its reader speaking: the name of a page, a place, a button, a box to tick, and whole sentences in one's own space. On one page, all
 * sentences say *vous*, or all *je*; all names say *mon*, or all *votre*.
 */
export function hardWords(html: string): string[] {
  const said = linesOf(html).flatMap(({ text, names }) =>
    sentencesIn(text).map((one) => ({ one, names: names || isLabel(one) })),
  )
  const [names, sentences] = [true, false].map((which) =>
    said.filter((line) => line.names === which).map(({ one }) => one),
  )
  const all = said.map(({ one }) => one)
  return [
    ...all.filter((one) => countWords(one) > LONGEST).map((one) => `${countWords(one)} words: ${one}`),
    ...all.filter((one) => one.includes('·')).map((one) => `midpoint: ${one}`),
    ...twoVoices(sentences ?? []).map((one) => `sentences say both je and vous: ${one}`),
    ...twoVoices(names ?? []).map((one) => `names say both mon and votre: ${one}`),
  ]
}

/** 'Avis de ma formation', laid beside something; 'Votre panier est vide' says something. */
const isLabel = (said: string): boolean => !/[.!?…]$/.test(said) && countWords(said) < 4

/** What says *je* where something else says *vous*, or the other way round: the fewer of the two. */
function twoVoices(said: string[]): string[] {
  const [je, vous] = [saysMine, saysYours].map((speaks) => said.filter(speaks))
  if (!je || !vous) return []
  return je.length < vous.length ? je : vous.length <= je.length && je.length > 0 ? vous : []
}

const used = new Set<string>()

/** The same for a page and who reads it, without what is excepted. */
export function wordFaults(pattern: string, reader: string, html: string): string[] {
  if (!byEar.includes(reader)) return []
  return [...new Set(hardWords(html))]
    .filter((fault) => {
      const allowed = excepted.filter(({ on, says }) => on.includes(pattern) && fault.includes(says))
      for (const { says } of allowed) used.add(`${pattern}: ${says}`)
      return allowed.length === 0
    })
    .map((fault) => `${pattern} for ${reader}, ${fault}`)
}

/** The exceptions of these pages that nothing asks for any more. */
export const unusedExceptions = (patterns: ReadonlySet<string>): string[] =>
  excepted
    .flatMap(({ on, says }) => on.filter((one) => patterns.has(one)).map((one) => `${one}: ${says}`))
    .filter((one) => !used.has(one))
