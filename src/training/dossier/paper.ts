import type { FileId } from '#platform/files'
import { createHash } from 'node:crypto'
import type { PersonId } from '#people'

/** A paper that another room adds: an evaluation, minutes of a jury. `personId` is null when it is about the group. */
export type ExtraPaper = { personId: PersonId | null; path: string; title: string; bytes: Uint8Array }

/** A piece of a dossier: a paper that was written, or a file that was handed in and stays where it is. */
export type Piece = { path: string; title: string; digest: string } & (
  | { bytes: Uint8Array }
  | { fileId: FileId }
)

/** What a table of contents says of a piece. */
export type ListedPiece = Pick<Piece, 'path' | 'title' | 'digest'>

/** The first characters of a sha256: enough to see that a piece has changed. */
export const shortDigest = (sha256: string): string => sha256.slice(0, 12)

export const written = (path: string, title: string, bytes: Uint8Array): Piece => ({
  path,
  title,
  bytes,
  digest: shortDigest(createHash('sha256').update(bytes).digest('hex')),
})

export const asPiece =
  (folder: string) =>
  (one: ExtraPaper): Piece =>
    written(`${folder}/${one.path}`, one.title, one.bytes)
