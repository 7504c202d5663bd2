import { readDate, type Reading } from '#platform/sheets'
import { addMonths, type Day } from '#platform/time'
import { refuse } from '#platform/refusal'

/** The youngest and the oldest of whom a list of ours may speak, in years. */
const [YOUNGEST, OLDEST] = [14, 100] as const

export type BirthRefusal = 'empty' | 'unreadable birth date' | 'birth to come' | 'impossible age'

/** Reads when somebody was born: '12/03/84', '1984-03-12'. A day to come is nobody's, and so is an age that nobody of a list has. */
export function readBirthDate(text: string, today: Day): Reading<Day, BirthRefusal> {
  const born = readDate(text, { latestYear: Number(today.slice(0, 4)) })
  if (!born.ok && born.refusal === 'empty') return refuse('empty')
  if (!born.ok) return refuse(isOfLongAgo(text) ? 'impossible age' : 'unreadable birth date')
  if (born.value > today) return refuse('birth to come')
  return mayBeOf(born.value, today) ? born : refuse('impossible age')
}

/** A day of the nineteenth century, which no date of ours is: '12/05/1871'. */
const isOfLongAgo = (text: string): boolean =>
  /\b18\d\d\b/.test(text) && readDate(text.replace(/\b18(?=\d\d\b)/, '19')).ok

/** True for a day on which somebody of a list may be born. */
export const mayBeOf = (born: Day, today: Day): boolean =>
  addMonths(born, 12 * YOUNGEST) <= today && addMonths(born, 12 * OLDEST) > today

/** What is said of a birth date that cannot be taken. */
export const birthSentences = {
  'unreadable birth date': 'Cette date de naissance n’existe pas. Corrigez-la dans le fichier.',
  'birth to come': 'Cette date de naissance est à venir. Corrigez-la dans le fichier.',
  'impossible age': `D’après cette date de naissance, la personne aurait moins de ${YOUNGEST} ans ou plus de ${OLDEST} ans. Corrigez-la dans le fichier.`,
} satisfies Record<Exclude<BirthRefusal, 'empty'>, string>
