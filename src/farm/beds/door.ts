export { bedSentences } from './sentences.ts'
export { bedPage } from './page.tsx'
export { planPage } from './plan-page.tsx'
