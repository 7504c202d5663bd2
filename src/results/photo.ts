import type { FileId } from '#platform/files'
import type { Day } from '#platform/time'
import type { ArticleId, PhotoId } from './ids.ts'

/** A photograph that was sent, or a drawing of the house. */
export type Picture = { fileId: FileId } | { drawing: string }

/** Why it may be printed: nobody can be recognised on it, or those who can have signed, that day. */
export type Consent = { kind: 'nobody on it' } | { kind: 'signed'; on: Day }

/** What is said of a photo; until its consent is noted it cannot be printed. */
export type PhotoText = { description: string; caption: string; consent: Consent | null }

export type Photo = PhotoText & { id: PhotoId; articleId: ArticleId; picture: Picture }
