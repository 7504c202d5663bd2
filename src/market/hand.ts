/** Who changes something, and when. */
export type Hand = { by: string; now: Date }
