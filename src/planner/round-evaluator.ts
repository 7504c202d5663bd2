/** What one kind of problem knows about its rows. The search (ruin, recreate) knows nothing of time or capacity. */
export type Evaluator = {
  /** Reads a row again after a change: times, loads, cost. */
  refresh: (round: number) => void
  /** What the cheapest insertion adds when it adds less than `limit`, else Infinity; `found` says where. */
  seek: (request: number, round: number, limit: number) => number
  /** Where the last `seek` that found something would insert. */
  found: Int32Array
  /** Inserts where `found` said, and refreshes. */
  place: (request: number, round: number, first: number, second: number) => void
  /** After places were taken out of a row, puts the row in order again, and refreshes. */
  tidy: (round: number) => void
}
