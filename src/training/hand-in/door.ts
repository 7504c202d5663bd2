export { emptyForm } from './form.ts'
export { handInPage } from './page.tsx'
