export { contractSentences } from './sentences.ts'
