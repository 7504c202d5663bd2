import type { Standing } from '../positioning.ts'

/** A decision, by its number, with what stood before it. */
export type KeptDecision = { n: number; madeAt: Date; before: Standing; isUndone: boolean }

/** For how many days a decision is offered to be undone where it was made. */
export const UNDOABLE_DAYS = 30
