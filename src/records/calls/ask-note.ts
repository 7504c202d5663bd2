import { nameNote, type Named, type NoteKind } from '../notes/door.ts'
import { refuse, type Refused } from '../rule.ts'
import type { OpenCall } from './call.ts'
import { asAgent, asInstant, asIri, asText, asUuid, readParameters } from './parameters.ts'

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
export type AskedNote = { ok: true; named: Named; one: boolean; since: Date | null }

/** Reads what a call asks; `one`: it must name one note. */
export function readAskedNote(call: OpenCall, { one = false } = {}): AskedNote | Refused {
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
