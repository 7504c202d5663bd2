import { done, json, type Handler, type OpenCall } from './call.ts'
import {
  dropNote,
  mergeNote,
  putNote,
  nameNote,
  deleteNotes,
  findNote,
  listNotes,
  type NoteKind,
  type Named,
} from '../notes/door.ts'
import { asAgent, asInstant, asIri, asText, asUuid, readParameters } from './parameters.ts'
import { readJson } from '../read-json.ts'
import { refuse, type Refused } from '../rule.ts'

const readers = {
  activityId: asIri,
  agent: asAgent,
  registration: asUuid,
  since: asInstant,
  stateId: asText,
  profileId: asText,
}

type Kind = {
  kind: NoteKind
  name: 'stateId' | 'profileId'
  places: readonly ('activityId' | 'agent')[]
  optional: readonly 'registration'[]
}

const kinds: Record<string, Kind> = {
  'activities/state': {
    kind: 'state',
    name: 'stateId',
    places: ['activityId', 'agent'],
    optional: ['registration'],
  },
  'activities/profile': { kind: 'activity profile', name: 'profileId', places: ['activityId'], optional: [] },
  'agents/profile': { kind: 'agent profile', name: 'profileId', places: ['agent'], optional: [] },
}

/** What a call says of notes: where they stand, and which one when one is named. */
type Asked = { ok: true; named: Named; one: boolean; since: Date | null }

function readAsked(call: OpenCall, { one = false } = {}): Asked | Refused {
  const kind = kinds[call.resource]
  if (!kind) return refuse(404, 'nothing stands at this address')
  const { name, places, optional } = kind
  const required = one ? [...places, name] : places
  const allowed = [...places, name, ...optional, ...(call.method === 'GET' ? (['since'] as const) : [])]
  const read = readParameters(call.query, readers, required, allowed)
  if (!read.ok) return read
  const { activityId, agent, registration, since } = read.said
  const asked = read.said[name]
  const { organisationId } = call.key
  const named = nameNote({ organisationId, kind: kind.kind, activityId, agent, registration, name: asked })
  return { ok: true, named, one: asked !== undefined, since: since ?? null }
}

const conditionsOf = (call: OpenCall) => ({
  ifMatch: call.header('if-match'),
  ifNoneMatch: call.header('if-none-match'),
})

/** One note as it was sent, or the names of all those of a place. */
export const getNote: Handler = async (call) => {
  const asked = readAsked(call)
  if (!asked.ok) return asked
  const { db } = call.ground
  if (!asked.one) {
    const all = await listNotes(db, asked.named, asked.since)
    const latest = all.at(-1)
    return json(
      all.map((one) => one.name),
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

// a type hidden in a form may hold what no header can carry back
const CARRIED = /^[\t\x20-\x7e\x80-\xff]*$/

const writes =
  (write: typeof putNote): Handler =>
  async (call) => {
    const asked = readAsked(call, { one: true })
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
  const asked = readAsked(call, { one: call.resource !== 'activities/state' })
  if (!asked.ok) return asked
  if (!asked.one) {
    await deleteNotes(call.ground.db, asked.named)
    return done()
  }
  return (await dropNote(call.ground.db, asked.named, conditionsOf(call))) ?? done()
}
