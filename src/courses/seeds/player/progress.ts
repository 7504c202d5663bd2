import { isPlain, type Plain } from '#platform/json'
import type { CourseContent, Question } from '../course-content.ts'

/** Where the trainee is, as kept from one launch to the next. Step 0 welcomes, then come screens, questions, and the end. */
export type Progress = {
  step: number
  /** Of the present try: which questions were answered, and whether rightly. */
  answers: Record<string, boolean>
  tries: number
  completed: boolean
  passed: boolean
}

/** Reads what an earlier launch kept; what does not fit the course any more is left out. */
export function readProgress(note: Plain, content: CourseContent): Progress {
  const { step, answers, tries, completed, passed } = note
  const known = isPlain(answers) ? answers : {}
  return {
    step: typeof step === 'number' && step > 0 && step <= lastStep(content) ? Math.floor(step) : 0,
    answers: Object.fromEntries(
      content.questions.flatMap(({ id }) => (typeof known[id] === 'boolean' ? [[id, known[id]]] : [])),
    ),
    tries: typeof tries === 'number' ? tries : 0,
    completed: completed === true,
    passed: passed === true,
  }
}

export const firstQuestion = (content: CourseContent): number => content.screens.length + 1
export const lastStep = (content: CourseContent): number => firstQuestion(content) + content.questions.length

/** How much of the course was gone through, in whole percents; 100 is for `completed` to say. */
export const percentAt = (step: number, content: CourseContent): number =>
  Math.min(99, Math.round((step / lastStep(content)) * 100))

export type Score = { right: number; of: number; scaled: number }

/** The right answers of the present try. */
export function scoreOf(answers: Record<string, boolean>, questions: readonly Question[]): Score {
  const right = questions.filter(({ id }) => answers[id]).length
  return { right, of: questions.length, scaled: Math.round((right / questions.length) * 10_000) / 10_000 }
}
