/** A row as it is now; without content once it was erased. */
export type RowHeld = { relation: string; content: Record<string, unknown> | null }

/** Why what a work wrote cannot be taken back: what was written since on top of it, what was changed since, what is never erased. */
export type WhyStays = {
  why: 'depends' | 'changed' | 'never erased'
  relation: string
  count: number
  /** So many of these are of no other work. */
  byHand: number
  /** Rows of the work that are held back by these. */
  rows: RowHeld[]
  /** Other works that wrote some of these rows since. */
  works: string[]
}
