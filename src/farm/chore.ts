import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import { idMadeOf } from '#platform/id'
import type { BedPlace } from './bed.ts'
import type { CropId, BedId, ChoreId, FarmId } from './ids.ts'

export const choreKinds = ['sow', 'plant', 'harvest', 'water', 'weed', 'compost', 'tools', 'other'] as const
export type ChoreKind = (typeof choreKinds)[number]

/** The picture, where the vegetable has none of its own. */
export const choreDrawings: Record<ChoreKind, string> = {
  sow: 'graines',
  plant: 'plant',
  harvest: 'salade',
  water: 'arrosoir',
  weed: 'binette',
  compost: 'compost',
  tools: 'outils',
  other: 'ferme',
}

/** What the calendar asks it for: a crop, the beds of a place, the whole farm; else somebody added it, for a bed or for none. */
export type About =
  | { of: 'crop'; cropId: CropId; bedId: BedId }
  | { of: 'place'; place: BedPlace }
  | { of: 'farm' }
  | { of: 'added'; bedId: BedId | null }

/** A piece of work of a day. */
export type Chore = {
  id: ChoreId
  kind: ChoreKind
  day: Day
  about: About
  /** 'Semer', or what was asked for when it is like no other. */
  title: string
  /** 'Carottes des sables, Planche 3' */
  words: string
  drawing: string
  /** Given to these people rather than to the team; to nobody: it is everybody's. */
  given: Given[]
}

export type Given = { personId: PersonId; givenName: string }

/** What was added by hand to the work of a day. */
export type AddedChore = { id: ChoreId; kind: ChoreKind; day: Day; bedId: BedId | null; words: string }

/** Something that was done, as it was noted in French, with the crop that it was about. */
export type NotedChore = {
  kind: ChoreKind
  words: string
  vegetable: string | null
  variety: string | null
  bedName: string | null
}

/** When a crop was last weeded or harvested before that day. */
export type LastDone = { cropId: CropId; kind: ChoreKind; day: Day }

/** As a telephone sends it back, and as ids are made of it; '' of what was added. */
export function writeAbout(about: About): string {
  if (about.of === 'crop') return about.cropId
  if (about.of === 'place') return about.place
  return about.of === 'farm' ? 'farm' : ''
}

/** The same work of the same day has the same id on every telephone. */
export const choreId = (farmId: FarmId, kind: ChoreKind, about: string, day: Day): ChoreId =>
  idMadeOf(`${farmId} ${kind} ${about} ${day}`)
