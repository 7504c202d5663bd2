import type { PersonId } from '#people'

/** Who changes something, and when. */
export type Hand = { by: PersonId; now: Date }
