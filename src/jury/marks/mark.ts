import type { Kept } from '#platform/web'

/** What a juror saw of a skill, and what the jury decides of it together: the same four words. */
export const marks = ['acquired', 'partly', 'not acquired', 'not seen'] as const
export type Mark = (typeof marks)[number]

export const isMark = (text: string): text is Mark => (marks as readonly string[]).includes(text)

/** The marks of one candidate, by the code of the skill. */
export type Marks = Record<string, Mark>

/** What a juror's form about a candidate saw: each mark, and the note. */
export const keptMarks = (given: Marks, note: string): Kept => {
  const all = Object.entries(given).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return all.length === 0 && note === '' ? [] : [...all, ['', note]]
}

export const markWords: Record<Mark, string> = {
  acquired: 'Acquis',
  partly: 'En partie',
  'not acquired': 'Pas acquis',
  'not seen': 'Pas vu',
}

/** What more than half of the jurors marked, or undefined when no mark has that many: then the jury alone can say. */
export function majorityOf(given: readonly Mark[]): Mark | undefined {
  return marks.find((mark) => given.filter((one) => one === mark).length * 2 > given.length)
}
