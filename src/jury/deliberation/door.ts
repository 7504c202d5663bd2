export {
  decisionLines,
  insertDecisions,
  insertQuestion,
  questionsOf,
  type Decision,
  type Question,
} from './decision-store.ts'
export {
  currentDecisions,
  marksSideBySide,
  proposed,
  unanswered,
  undecided,
  type ByCandidate,
} from './decisions.ts'
export { juryResult, type JuryResult } from './result.ts'
