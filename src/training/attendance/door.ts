export { answerQuestion } from './answer-question.ts'
export { currentLine, currentLines, historyOf, ownLinesOf, type Current, type OwnLine } from './line-store.ts'
export {
  CLOSES_AFTER,
  OPENS_BEFORE,
  markAttendance,
  signAttendance,
  type MarkRefusal,
} from './mark-attendance.ts'
export { PresenceTag, reasonShown } from './presence-tag.tsx'
export { countQuestions, questionsOf, type Doubt, type Question } from './question-store.ts'
