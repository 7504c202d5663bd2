import type { Moment } from './moment.ts'

const questions = ['understood', 'useful', 'helped', 'place', 'used', 'advised'] as const
export type Question = (typeof questions)[number]

/** What is asked at each moment: hot, then cold. */
export const questionsAt: Record<Moment, readonly Question[]> = {
  end: ['understood', 'useful', 'helped', 'place'],
  'three months': ['useful', 'used', 'advised'],
  'six months': [],
}

export const marks = [4, 3, 2, 1] as const
export type Mark = (typeof marks)[number]

export type Marks = ReadonlyMap<Question, Mark>
export type Opinion = { marks: Marks; words: string | null }

/** How many gave each mark to a question, and how many were pleased: the two best marks. */
export type Tally = { question: Question; counts: Record<Mark, number>; answered: number; pleased: number }

export const tallyOf = (question: Question, opinions: readonly Opinion[]): Tally => {
  const given = opinions.flatMap((one) => one.marks.get(question) ?? [])
  const count = (mark: Mark) => given.filter((one) => one === mark).length
  const counts = { 4: count(4), 3: count(3), 2: count(2), 1: count(1) }
  return { question, counts, answered: given.length, pleased: counts[4] + counts[3] }
}
