import type { Outcome } from './importer.ts'

/** Says what became of one line, and why where it is not plain. */
export type Became = (what: Outcome['what'], why?: string | null) => Outcome

/** How an importer answers for one line: `became('refused', 'La commune manque.')`. */
export const outcomeFor =
  (line: number, label: string): Became =>
  (what, why) => ({ line, label, what, ...(why ? { why } : {}) })
