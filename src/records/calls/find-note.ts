import { findNote, listNotes } from '../notes/door.ts'
import { refuse } from '../rule.ts'
import { readAskedNote } from './ask-note.ts'
import type { Handler } from './call.ts'
import { json } from './response.ts'

/** One note as it was sent, or the names of all those of a place. */
export const getNote: Handler = async (call) => {
  const asked = readAskedNote(call)
  if (!asked.ok) return asked
  const { db } = call.ground
  if (!asked.one) {
    const all = await listNotes(db, asked.named, asked.since)
    const latest = all.at(-1)
    return json(
      all.map(({ name }) => name),
      latest ? { 'last-modified': latest.updatedAt.toUTCString() } : {},
    )
  }
  const found = await findNote(db, asked.named)
  if (!found) return refuse(404, 'nothing is kept under this name', asked.named.name)
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      'content-type': found.contentType,
      etag: found.etag,
      'last-modified': found.updatedAt.toUTCString(),
    },
  })
}
