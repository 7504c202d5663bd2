export { answerQuestion } from './answer-question.ts'
export { isToSettle, whereElse, type Elsewhere } from './elsewhere.ts'
export { keepPresence, leadsTraining } from './keep-presence.ts'
export {
  addLines,
  currentLine,
  currentLines,
  lockAttendance,
  lockHalfDays,
  type CurrentLine,
} from './line-store.ts'
export { listElsewhere } from './list-elsewhere.ts'
export { historyOf, ownLinesOf, type OwnLine, type PastLine } from './history-store.ts'
export type { CorrectionCode, NewLine, SaidLine } from './line.ts'
export { untellAbsence } from './tell-absence.ts'
export { markAttendance, type Mark } from './mark-attendance.ts'
export { signAttendance } from './sign-attendance.ts'
export { CLOSES_AFTER, opensAt, type MarkRefusal } from './signing.ts'
export { PresenceTag, reasonShown } from './presence-tag.tsx'
export { countQuestions, questionsOf, type Doubt, type Question } from './question-store.ts'
