import type { Outcome } from './importer.ts'

/** Says what became of one line, and why where it is not plain. */
export type Became = (what: Outcome['what'], why?: string | null) => Outcome

/** How an importer answers for one line, of a sheet where several are read: `became('refused', 'La commune manque.')`. */
export const outcomeFor =
  (line: number, label: string, sheet?: string): Became =>
  (what, why) => ({ ...(sheet === undefined ? {} : { sheet }), line, label, what, ...(why ? { why } : {}) })
