import { typo } from '#platform/i18n'
import type { CourseContent, Question, Screen, Sign } from './course-content.ts'

/** A number never stands alone at the end of a line of a phone. */
const print = (text: string) =>
  typo(text).replace(/(\d) (?=(?:ml|litres?|degrés|minutes|bouchons?|fois)\b)/g, '$1\u00A0')

/** The course with its French as it should be printed: the packages speak to nobody who could do it later. */
export const printed = (course: CourseContent): CourseContent => ({
  ...course,
  title: print(course.title),
  description: print(course.description),
  screens: course.screens.map(screen),
  questions: course.questions.map(question),
})

const screen = (one: Screen): Screen => ({
  ...one,
  title: print(one.title),
  lines: one.lines.map(print),
  ...(one.signs && { signs: one.signs.map(worded) }),
  ...(one.beware && { beware: print(one.beware) }),
})

function question(one: Question): Question {
  const asked = { ask: print(one.ask), because: print(one.because) }
  if (one.kind === 'choice') return { ...one, ...asked, answers: one.answers.map(worded) }
  if (one.kind === 'order') return { ...one, ...asked, steps: one.steps.map(worded) }
  return { ...one, ...asked, label: print(one.label) }
}

const worded = <Worded extends Pick<Sign, 'words'>>(one: Worded): Worded => ({
  ...one,
  words: print(one.words),
})
