export { spanOf, type Span } from './statement.ts'
