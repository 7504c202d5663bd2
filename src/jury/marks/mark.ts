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

// As juries write them. 'NA' is « non acquis », never « non applicable »; an empty cell is a skill that was not evaluated.
const spellings: Record<Mark, readonly string[]> = {
  acquired: ['a', 'acquis', 'acquise', 'ac'],
  partly: ['ec', 'en cours', 'en cours d acquisition', 'en partie', 'partiel', 'partiellement acquis'],
  'not acquired': ['na', 'non acquis', 'non acquise', 'pas acquis', 'pas acquise'],
  'not seen': ['', 'ne', 'non evalue', 'non evaluee', 'pas vu', 'pas vue'],
}

/** The mark that a folded word stands for, or undefined. */
export const markFor = (folded: string): Mark | undefined =>
  marks.find((mark) => spellings[mark].includes(folded))

/** What more than half of the jurors marked, or undefined when no mark has that many: then the jury alone can say. */
export function majorityOf(given: readonly Mark[]): Mark | undefined {
  return marks.find((mark) => given.filter((one) => one === mark).length * 2 > given.length)
}
