import { z } from 'zod'
import type { FileKind, FileId } from '#platform/files'
import type { Day } from '#platform/time'
import type { PersonId, Proven } from '#people'
import type { EvidenceId, PieceId } from './ids.ts'

/** A picture, a voice, a film, a document of an evidence; told when it is its person who speaks. */
export type Piece = {
  id: PieceId
  fileId: FileId
  kind: FileKind
  isTold: boolean
  name: string
  /** The picture that stands for a film, where the device that sent it made one. */
  pictureFileId?: FileId | null
}

/** What a room saw: what is in it besides is for that room to read. */
export const seenFormat = z.looseObject({ code: z.string().min(1), name: z.string().optional() })

/** What that room saw, as a code of its own; words, where it came with words: of an archive, or kept before there were codes. */
type Told = { seen: Proven['seen'] } | { words: string }

/** Where it was proven already: the room, what that room calls it, and what it saw. */
export type Origin = { room: string; id: string } & Told

/** The origin of what somebody brought from elsewhere: nobody here saw it, whatever its file says. */
export const BROUGHT = 'brought'

/** What somebody shows to prove what they can do. */
export type Evidence = {
  id: EvidenceId
  personId: PersonId
  title: string
  did: string | null
  learnt: string | null
  happenedOn: Day
  place: string | null
  withWhom: string | null
  link: string | null
  /** None when its person brought it here. */
  origin: Origin | null
  addedAt: Date
  pieces: Piece[]
}

/** What its person says of it, and may say otherwise. */
export type Said = Pick<Evidence, 'title' | 'did' | 'learnt' | 'happenedOn' | 'place' | 'withWhom' | 'link'>

/** True when a room of ours saw it; nobody here saw what was brought from elsewhere. */
export const isSeenHere = ({ origin }: Pick<Evidence, 'origin'>): boolean =>
  origin !== null && origin.room !== BROUGHT

/** The rooms where people note by themselves what they did: nobody who trains them saw it. */
const NOTING: ReadonlySet<string> = new Set(['company'])

/** True when its person noted it themselves in another room of ours, and nobody checked. */
export const isNoted = ({ origin }: Pick<Evidence, 'origin'>): boolean =>
  origin !== null && NOTING.has(origin.room)

/** From whom and from where somebody brought it; nothing of what was added or seen here. */
export const cameFrom = ({ origin }: Pick<Evidence, 'origin'>): string | undefined =>
  origin?.room === BROUGHT && 'words' in origin ? origin.words : undefined

/** What it is, for whoever reads little: how it is drawn, and named. */
export type Looks = 'image' | 'video' | 'audio' | 'document' | 'link' | 'proven' | 'noted' | 'words'

export function looksOf({ pieces, link, origin }: Pick<Evidence, 'pieces' | 'link' | 'origin'>): Looks {
  const kinds = pieces.filter((one) => !one.isTold).map((one) => one.kind)
  if (kinds.includes('video')) return 'video'
  if (kinds.includes('image')) return 'image'
  if (kinds.includes('audio')) return 'audio'
  if (kinds.length > 0) return 'document'
  if (link) return 'link'
  if (isNoted({ origin })) return 'noted'
  return isSeenHere({ origin }) ? 'proven' : 'words'
}

/** The picture that stands for it, when it has one. */
export const coverOf = ({ pieces }: Pick<Evidence, 'pieces'>): Piece | undefined =>
  pieces.find((one) => one.kind === 'image') ?? pieces.find((one) => one.pictureFileId)
