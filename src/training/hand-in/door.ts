export { emptyForm } from './form.ts'
export { handInPage } from './page.tsx'
export { handInSentences } from './sentences.ts'
