import type { Id } from '#platform/id'

export type ActId = Id<'act'>
export type BedId = Id<'bed'>
export type ChoreId = Id<'chore'>
export type CropId = Id<'crop'>
export type FarmId = Id<'farm'>
export type FarmLotId = Id<'farm lot'>
