import { isPlain, type Plain } from '#platform/json'
import { cut, namedWords } from './plain-words.ts'

/** Words of a map of languages: French ones, else the first there are. */
export function inFrench(map: unknown): string | undefined {
  if (!isPlain(map)) return undefined
  const tag = Object.keys(map).find((one) => /^fr(?:-|$)/i.test(one)) ?? Object.keys(map)[0] ?? ''
  const text = map[tag]
  return typeof text === 'string' && text.trim() ? text.trim() : undefined
}

// Several answers of one are told apart so, and the two sides of a pair (xAPI, appendix C; SCORM 2004, RTE 4.2.9.1).
const BETWEEN = '[,]'
const PAIR = '[.]'
// What SCORM 2004 puts before an answer to say how it is read.
const MANNERS = /^(?:\{(?:lang|case_matters|order_matters)=[^}]{0,20}\})+/

/** The words of what was chosen, in the way of its kind of question; what was typed, as it was. */
export function answerWords(response: string, definition: Plain): string {
  const word = wordsIn(definition)
  const kind = String(definition['interactionType'])
  const parts = partsOf(response.replace(MANNERS, ''), kind).map((one) => one.replace(MANNERS, ''))
  if (kind === 'true-false') return truth[response.trim().toLowerCase()] ?? word(response)
  if (kind === 'numeric') return parts.map((one) => one.replace(/^(-?\d+)\.(\d+)$/, '$1,$2')).join(', ')
  if (kind === 'matching') return cut(parts.map((one) => pairIn(one).map(word).join(' → ')).join(' ; '))
  if (kind === 'sequencing') return cut(parts.map(word).join(', puis '))
  if (kind === 'performance') return cut(parts.map((one) => pairIn(one).map(word).join(' : ')).join(' ; '))
  if (kind === 'fill-in' || kind === 'long-fill-in') return cut(parts.join(', '))
  return cut(
    parts
      .flatMap((one) => one.split(PAIR))
      .map(word)
      .join(', '),
  )
}

const truth: Record<string, string> = {
  true: 'Vrai',
  t: 'Vrai',
  1: 'Vrai',
  false: 'Faux',
  f: 'Faux',
  0: 'Faux',
}

/** The words of an id that was chosen: what the content gave for it, else what can be read of it. */
function wordsIn(definition: Plain): (id: string) => string {
  const given = ['choices', 'scale', 'source', 'target', 'steps'].flatMap((name) =>
    Array.isArray(definition[name]) ? definition[name].filter(isPlain) : [],
  )
  const known = new Map(given.map((one) => [String(one['id']), inFrench(one['description'])]))
  return (id) => namedWords(known.get(id.trim()) ?? id.trim())
}

/** SCORM 1.2 has a comma, and short names between: what was typed is never cut. */
function partsOf(response: string, kind: string): string[] {
  if (response.includes(BETWEEN)) return response.split(BETWEEN)
  const listed = kind === 'choice' || kind === 'matching' || kind === 'sequencing'
  const short = /^\{?[^\s,{}]{1,40}(?:,[^\s,{}]{1,40})+\}?$/.test(response)
  return listed && short ? response.replaceAll(/[{}]/g, '').split(',') : [response]
}

function pairIn(part: string): string[] {
  if (part.includes(PAIR)) return part.split(PAIR)
  const [, one, other] = /^([^\s.]{1,40})\.([^\s.]{1,40})$/.exec(part) ?? []
  return one !== undefined && other !== undefined ? [one, other] : [part]
}
