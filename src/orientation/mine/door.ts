export { pathSentences } from './sentences.ts'
