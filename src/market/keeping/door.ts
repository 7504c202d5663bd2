export { labelsSentences } from './labels/sentences.ts'
