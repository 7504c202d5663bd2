import type { Outcome } from './importer.ts'

/** A file that is tried, or really imported: how far it is, or what it said. `reading` is of what: how the file is read, by whom, after which imports. */
export type Working = { reading: string; triedAt: Date; total: number } &
  /** `waits`: for another file, that is worked on before */
  (
    | { state: 'going'; done: number; alive: boolean; waits: boolean }
    | { state: 'said'; outcomes: Outcome[] }
    | { state: 'refused'; sentence: string }
  )
