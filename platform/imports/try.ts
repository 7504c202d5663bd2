import type { Outcome } from './importer.ts'

/** What trying a file said, or how far it is. `reading` is of what: how the file is read, by whom, after which imports. */
export type Try = { reading: string; triedAt: Date; total: number } & (
  | { state: 'going'; done: number; alive: boolean }
  | { state: 'said'; outcomes: Outcome[] }
  | { state: 'refused'; sentence: string }
)
