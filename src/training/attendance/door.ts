export { answerQuestion } from './answer-question.ts'
export {
  currentLine,
  currentLines,
  historyOf,
  ownLinesOf,
  type CurrentLine,
  type OwnLine,
  type PastLine,
} from './line-store.ts'
export { markAttendance } from './mark-attendance.ts'
export { signAttendance } from './sign-attendance.ts'
export { CLOSES_AFTER, OPENS_BEFORE, type MarkRefusal } from './signing.ts'
export { PresenceTag, reasonShown } from './presence-tag.tsx'
export { countQuestions, questionsOf, type Doubt, type Question } from './question-store.ts'
