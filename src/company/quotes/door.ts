export { answerQuote } from './answer-quote.ts'
export { keptQuoteForm } from './kept-form.ts'
