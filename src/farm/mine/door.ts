export { minePage } from './page.tsx'
export { mineSentences } from './sentences.ts'
export { ownActs } from './store.ts'
