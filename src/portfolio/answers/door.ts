export { AnswerList } from './answer-list.tsx'
export { answerEvidence } from './answer-evidence.ts'
export { answerSentences } from './sentences.ts'
export { answersTo, type Answer } from './store.ts'
