import { readHours, writeHours } from '../hours.ts'
import { tokensOf, type Token } from './said-tokens.ts'
import { weekOf, type Fault } from './said-week.ts'

/** What was not understood of a line of hours; `before`: what was read until there, where that says something. */
export type HoursFault = Fault & { before: string }
export type SaidHours = { ok: true; text: string } | { ok: false; fault: HoursFault }

/**
 * Reads opening hours as one says them: 'mardi-samedi 9h-12h30 14h-19h, dimanche de 8 h à 13 h', 'tous les jours sauf lundi 7h-19h',
 * '9h-12h du lundi au vendredi'; or as OpenStreetMap writes them. Gives what OpenStreetMap writes; a day that was not said is closed.
 * Nothing is guessed: one word that is not sure refuses the whole line, and is given back.
 */
export function readSaidHours(text: string): SaidHours {
  if (isOsm(text) && readHours(text)) return { ok: true, text: text.trim() }
  const read = tokensOf(text)
  if (!read.ok) return { ok: false, fault: { why: 'unread', words: read.unread, before: read.before } }
  const week = weekOf(daysFirst(read.tokens))
  return 'why' in week ? { ok: false, fault: { ...week, before: '' } } : { ok: true, text: writeHours(week) }
}

// hours alone are those of every day there, and of nobody knows which day here
const isOsm = (text: string): boolean => /\b(?:Mo|Tu|We|Th|Fr|Sa|Su)\b|^\s*24\/7\s*$/.test(text)

const isHours = ({ kind }: Token): boolean => kind === 'time' || kind === 'always'
const ofDays: readonly string[] = ['days', 'but', 'shut', 'holidays']

/** Hours that were said before their days come after them. */
function daysFirst(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.find((one) => isHours(one) || ofDays.includes(one.kind))
  if (!first || !isHours(first) || !tokens.some(({ kind }) => kind === 'days')) return tokens
  const turned: Token[] = []
  let hours: Token[] = []
  let isAfter = false
  for (const token of tokens) {
    const turns = isAfter && (isHours(token) || token.kind === 'shut')
    if (turns) turned.push(...hours.splice(0))
    if (turns && isHours(token)) isAfter = false
    isAfter ||= ofDays.includes(token.kind)
    if (isAfter) turned.push(token)
    else hours.push(token)
  }
  return [...turned, ...hours]
}
