import type { Question } from '../activity.ts'

/** A quiz is passed from four right answers out of five. Stated on its page; the trainer may still accept a lower one. */
const QUIZ_SHARE = 0.8

/** How many answers are right, out of how many questions, and how many are needed. */
export function scoreOf(quiz: readonly Question[], answers: readonly number[]) {
  const right = quiz.filter((one, i) => answers[i] === one.right).length
  const needed = Math.ceil(QUIZ_SHARE * quiz.length)
  return { right, of: quiz.length, needed, passed: quiz.length > 0 && right >= needed }
}
