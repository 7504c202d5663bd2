export { answerSentences } from './sentences.ts'
export type { AnswerSentences } from './sentences.fr.ts'
