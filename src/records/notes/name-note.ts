import { hash } from 'node:crypto'
import type { Plain } from '#platform/json'
import type { OrganisationId } from '#people'
import { identifierOf } from '../rules/door.ts'
import type { Named, NoteKind } from './store.ts'

type SaidPlace = {
  organisationId: OrganisationId
  kind: NoteKind
  activityId?: string | undefined
  agent?: Plain | undefined
  registration?: string | undefined
  name?: string | undefined
}

/** Where a note stands, and its name: an empty one for all those of a place. */
export function nameNote({
  organisationId,
  kind,
  activityId,
  agent,
  registration,
  name = '',
}: SaidPlace): Named {
  return {
    organisationId,
    kind,
    place: placeOf(kind, activityId ?? '', (agent && identifierOf(agent)) ?? ''),
    registration: registration ?? null,
    name,
    hash: hash('sha256', name, 'buffer'),
  }
}

/** Where notes of this kind stand about an activity, an agent or both, each empty when it is not said. */
export const placeOf = (kind: NoteKind, activityId: string, identifier: string): Buffer =>
  hash('sha256', [kind, activityId, identifier].join('\n'), 'buffer')
