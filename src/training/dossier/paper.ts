import type { ZipEntry } from '#platform/zip'
import type { PersonId } from '#people'

/** A paper that another room adds: an evaluation, minutes of a jury. `personId` is null when it is about the group. */
export type ExtraPaper = { personId: PersonId | null; path: string; title: string; bytes: Uint8Array }

export type Paper = ZipEntry & { title: string }

export const asPaper =
  (folder: string) =>
  (one: ExtraPaper): Paper => ({
    path: `${folder}/${one.path}`,
    title: one.title,
    bytes: one.bytes,
  })
