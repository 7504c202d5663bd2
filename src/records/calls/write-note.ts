import { readJson } from '../read-json.ts'
import { refuse } from '../rule.ts'
import { deleteNotes, dropNote, mergeNote, putNote } from '../notes/door.ts'
import { readAskedNote } from './ask-note.ts'
import type { Handler, OpenCall } from './call.ts'
import { done } from './response.ts'

// a type hidden in a form may hold what no header can carry back
const CARRIED = /^[\t\x20-\x7e\x80-\xff]*$/

const writes =
  (write: typeof putNote): Handler =>
  async (call) => {
    const asked = readAskedNote(call, { one: true })
    if (!asked.ok) return asked
    const bytes = await call.body()
    if (!Buffer.isBuffer(bytes)) return bytes
    const contentType = call.header('content-type') ?? 'application/octet-stream'
    if (!CARRIED.test(contentType)) return refuse(400, 'must be a content type', 'Content-Type')
    if (/^application\/json\s*(?:;|$)/i.test(contentType)) {
      const read = readJson(bytes)
      if (!read.ok) return read
    }
    const { version, now } = call
    const no = await write(call.ground.db, asked.named, {
      contentType,
      bytes,
      conditions: conditionsOf(call),
      version,
      now,
    })
    return no ?? done()
  }

export const putNoteCall: Handler = writes(putNote)
export const postNoteCall: Handler = writes(mergeNote)

/** One note, or, for states, all those of a place. */
export const deleteNoteCall: Handler = async (call) => {
  const asked = readAskedNote(call, { one: call.resource !== 'activities/state' })
  if (!asked.ok) return asked
  if (!asked.one) {
    await call.ground.db.transaction((tx) => deleteNotes(tx, asked.named))
    return done()
  }
  return (await dropNote(call.ground.db, asked.named, conditionsOf(call))) ?? done()
}

const conditionsOf = (call: OpenCall) => ({
  ifMatch: call.header('if-match'),
  ifNoneMatch: call.header('if-none-match'),
})
