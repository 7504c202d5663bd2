export { keptQuoteForm } from './kept-form.ts'
