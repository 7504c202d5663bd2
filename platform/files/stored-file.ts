import type { Id } from '#platform/id'

/** A file of the platform, whatever room it is of. */
export type FileId = Id<'file'>

export type FileKind = 'image' | 'pdf' | 'sheet' | 'audio' | 'video' | 'text'

/** A file as it was kept. Pictures know their size in pixels, films how long they last. */
export type StoredFile = {
  id: FileId
  sha256: string
  kind: FileKind
  mediaType: string
  bytes: number
  width: number | null
  height: number | null
  length_s: number | null
  name: string
  receivedAt: Date
}

export type ReceiveRefusal = 'empty file' | 'too large' | 'not an accepted kind' | 'unreadable picture'
export type ClaimRefusal = 'file gone' | 'file already used'

/** How long a file waits for the form that mentions it. */
const HOURS_UNCLAIMED = 24

export const oldestUnclaimed = (at: Date): Date => new Date(at.getTime() - HOURS_UNCLAIMED * 3_600_000)
