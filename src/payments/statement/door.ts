export { monthOf, spanOf, type Span } from './statement.ts'
export { firstPosting } from './store.ts'
