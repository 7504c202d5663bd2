import type { Id } from '#platform/id'

export type AddressDoubtId = Id<'address doubt'>
export type BikeId = Id<'bike'>
export type GestureId = Id<'gesture'>
export type HubId = Id<'hub'>
export type OrderId = Id<'order'>
export type PlaceId = Id<'place'>
export type PlanningId = Id<'planning'>
/** One press of a button on a telephone: what an undo takes back. */
export type PressId = Id<'press'>
export type ShiftId = Id<'shift'>
