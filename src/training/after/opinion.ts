import type { Moment } from './moment.ts'

const questions = ['understood', 'useful', 'helped', 'place', 'used', 'advised'] as const
export type Question = (typeof questions)[number]

export const questionWords: Record<Question, string> = {
  understood: 'Avez-vous compris ce que l’on vous a appris ?',
  useful: 'Est-ce que cela vous sert ?',
  helped: 'Vous a-t-on bien aidé·e ?',
  place: 'Étiez-vous bien : la salle, les horaires ?',
  used: 'Avez-vous utilisé ce que vous avez appris ?',
  advised: 'Diriez-vous à quelqu’un de venir ?',
}

/** What is asked at each moment: hot, then cold. */
export const questionsAt: Record<Moment, readonly Question[]> = {
  end: ['understood', 'useful', 'helped', 'place'],
  'three months': ['useful', 'used', 'advised'],
  'six months': [],
}

export const marks = [4, 3, 2, 1] as const
export type Mark = (typeof marks)[number]

export const markWords: Record<Mark, string> = {
  4: 'Oui',
  3: 'Plutôt oui',
  2: 'Plutôt non',
  1: 'Non',
}

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
