export { postingWords } from './posting-words.ts'
