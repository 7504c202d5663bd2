export { minePage } from './page.tsx'
export { ownActs } from './store.ts'
