import type { FileId } from '#platform/files'
import type { Day } from '#platform/time'

/** The photo of a poster. `agreed`: who can be recognised there, and when they said yes; null when nobody can. */
export type PosterPhoto = { fileId: FileId; agreed: { who: string; on: Day } | null }
