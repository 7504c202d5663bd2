import type { Action, ActionId } from '#actions'
import type { Actor } from '#people'
import type { PathId } from './ids.ts'

/** Whom a reader may know by name here: everybody of these actions, and the people of these paths. */
export type Reach = { actionIds: readonly ActionId[]; pathIds: readonly PathId[] }

export const workSeats = ['direction', 'integration adviser', 'technical supervisor'] as const
export type WorkSeat = (typeof workSeats)[number]
/** Where somebody sits towards an ACI. */
export type Seat = WorkSeat | 'funder'

export type Inside = { actor: Actor; seat: Seat; actions: Action[]; actionIds: ActionId[]; reach: Reach }
