export { BROUGHT } from './carried.ts'
export { exchangeSentences } from './sentences.ts'
