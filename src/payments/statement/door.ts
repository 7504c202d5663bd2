export type { Span } from './statement.ts'
