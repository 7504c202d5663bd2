import { versionOf } from '#platform/web'
import type { Refused } from '#platform/refusal'
import type { Hub } from '../hub.ts'
import type { Place } from '../place.ts'

/** What the form of a place says. Its point is null when nobody put it on the map. */
export type SaidPlace = Pick<
  Place,
  'name' | 'phone' | 'address' | 'postcode' | 'town' | 'visit_s' | 'point'
> & {
  /** Of the organisation that runs the hub, which asks for deliveries from there. */
  own: boolean
}
export type PlaceRefusal = 'unknown place' | 'name taken' | 'own place known' | 'changed meanwhile'
export type Changed = { ok: true } | Refused<PlaceRefusal>

/** Changes when anything that the form of a place shows does; a point that follows its address is not shown. */
export const versionOfPlace = ({
  name,
  phone,
  address,
  postcode,
  town,
  visit_s,
  point,
  own,
}: SaidPlace): string =>
  versionOf([name, phone, address, postcode, town, visit_s, point?.from === 'person' ? point : null, own])

/** A place as its form says it. */
export const asSaid = (place: Place, hub: Hub): SaidPlace => ({
  ...place,
  own: place.organisationId === hub.organisationId,
})
