import type { Db } from '#platform/db'
import type { OrganisationId } from '#people'
import { placeOf } from './name-note.ts'
import { notesAt } from './store.ts'

/** What a tool kept about somebody: the page where they stopped, the answers that they began. */
export type OwnNote = {
  kind: string
  /** Empty for a profile, which is of no activity. */
  activityId: string
  name: string
  contentType: string
  content: string
  updatedAt: Date
}

const AS_TEXT = /^(?:text\/|application\/(?:json|xml))/i

/** The states and the profiles that tools of an organisation kept about somebody, in these activities; bytes that are no text in base 64. */
export async function ownNotes(
  db: Db,
  organisationId: OrganisationId,
  { identifiers, activityIds }: { identifiers: readonly string[]; activityIds: readonly string[] },
): Promise<OwnNote[]> {
  const places = identifiers.flatMap((one) => [
    { activityId: '', place: placeOf('agent profile', '', one) },
    ...activityIds.map((activityId) => ({ activityId, place: placeOf('state', activityId, one) })),
  ])
  const activityAt = new Map(places.map(({ activityId, place }) => [place.toString('hex'), activityId]))
  const notes = await notesAt(
    db,
    organisationId,
    places.map(({ place }) => place),
  )
  return notes.map(({ kind, place, name, contentType, bytes, updatedAt }) => ({
    kind,
    activityId: activityAt.get(place.toString('hex')) ?? '',
    name,
    contentType,
    content: bytes.toString(AS_TEXT.test(contentType) ? 'utf8' : 'base64'),
    updatedAt,
  }))
}
