import type { Typed } from '#platform/web'
import { faultOfTime, sayTime, writeTime } from './film-time.ts'
import type { TutorialSentences } from './sentences.fr.ts'
import { isPast, readTime, type Caption, type Step } from './tutorial.ts'

/** A line of the editor as it is typed. */
export type Line = { from: string; to: string; words: string }
export type LineFaults = Record<string, string>

const MOST = 200
/** Of a sentence, in characters: two lines under a film. */
export const LONGEST = 200
const EMPTY_LINES = 3
/** Of the last step of a film whose length nobody knows. */
const LAST_S = 5

const nothing: Line = { from: '', to: '', words: '' }
const names = ['from', 'to', 'words'] as const

/** What stands in the editor: the words that are there, or were typed, then a few empty lines. */
export const linesOf = (
  say: Pick<TutorialSentences, 'lasts'>,
  captions: readonly Caption[],
  typed?: readonly Line[],
): Line[] => {
  const lines =
    typed ??
    captions.map(({ from_s, to_s, words }) => ({
      from: writeTime(say, from_s),
      to: writeTime(say, to_s),
      words,
    }))
  const left = Math.min(EMPTY_LINES, MOST - lines.length)
  return [...lines, ...Array.from({ length: left }, () => nothing)]
}

/** The sentence of each step, until the next one begins: what the words under the film may begin with. `length_s`: null, nobody knows. */
export function linesOfSteps(
  say: Pick<TutorialSentences, 'lasts'>,
  steps: readonly Step[],
  length_s: number | null,
): Line[] {
  const inOrder = steps.toSorted((a, b) => a.at_s - b.at_s)
  return inOrder.flatMap(({ at_s, says }, n) => {
    const to_s = inOrder[n + 1]?.at_s ?? Math.max(at_s + 1, length_s ?? at_s + LAST_S)
    return says ? [{ from: writeTime(say, at_s), to: writeTime(say, to_s), words: says }] : []
  })
}

/** The lines of the form, those without a word nor a time left out. */
export function typedLines(typed: Typed): Line[] {
  const lines: Line[] = []
  for (let n = 1; n <= MOST && `words-${n}` in typed; n += 1) {
    const [from = '', to = '', words = ''] = names.map((name) => String(typed[`${name}-${n}`] ?? ''))
    if (from || to || words) lines.push({ from, to, words })
  }
  return lines
}

/**
 * The words under a film that lasts `length_s` (null: nobody knows); or a sentence beside each field that is to be mended: unreadable, too long,
 * ended before it begins, begun too early, or past the end of the film.
 */
export function readCaptions(
  lines: readonly Line[],
  say: TutorialSentences,
  length_s: number | null,
): { ok: true; captions: Caption[] } | { ok: false; errors: LineFaults } {
  const captions: Caption[] = []
  const errors: LineFaults = {}
  let before = 0
  const wrong = (typed: string) => faultOfTime(say, typed, length_s) ?? say.errors.time
  for (const [at, line] of lines.entries()) {
    const [from_s, to_s] = [readTime(line.from), readTime(line.to)]
    const { words } = line
    if (from_s === undefined) errors[`from-${at + 1}`] = wrong(line.from)
    else if (from_s < before) errors[`from-${at + 1}`] = say.errors.order
    if (to_s === undefined) errors[`to-${at + 1}`] = wrong(line.to)
    else if (from_s !== undefined && to_s <= from_s) errors[`to-${at + 1}`] = say.errors.end
    else if (isPast(to_s, length_s)) errors[`to-${at + 1}`] = say.errors.past(sayTime(say, length_s))
    if (words === '') errors[`words-${at + 1}`] = say.errors.words
    else if (words.length > LONGEST) errors[`words-${at + 1}`] = say.errors.long
    if (from_s === undefined || to_s === undefined) continue
    before = Math.max(before, to_s)
    captions.push({ from_s, to_s, words })
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, captions }
}
