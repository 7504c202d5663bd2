import type { Action } from '#actions'
import type { Actor } from '#people'

/** Whom a reader may know by name here: everybody of these actions, and the people of these paths. */
export type Reach = { actionIds: readonly string[]; pathIds: readonly string[] }

export const workSeats = ['direction', 'integration adviser', 'technical supervisor'] as const
export type WorkSeat = (typeof workSeats)[number]
/** Where somebody sits towards an ACI. */
export type Seat = WorkSeat | 'funder'

export type Inside = { actor: Actor; seat: Seat; actions: Action[]; actionIds: string[]; reach: Reach }
