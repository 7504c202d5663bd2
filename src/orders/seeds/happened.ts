import type { Tx } from '#platform/db'

/** Something of the past of the demo, and what writes it. */
export type Happened = { at: Date; write: (tx: Tx) => Promise<void> }
