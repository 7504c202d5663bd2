export { exchangeSentences } from './sentences.ts'
