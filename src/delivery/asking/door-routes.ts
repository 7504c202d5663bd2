import { field, goTo, readForm, type Ask, type Typed } from '#platform/web'
import { readTerritory } from '#territory'
import { readDoor } from './read-door.ts'
import { saveDraft } from './draft-store.ts'
import { townsKnown } from '../addresses/door.ts'
import { doorPage } from './door-page.tsx'
import type { DoorPage } from './where-to.tsx'
import { typedDoor } from './typed-door.ts'
import { type OpenDraft, requireDraft } from './require-draft.ts'
import { REQUESTS } from './request-address.ts'
import { askingWordsIn } from './words.ts'

/** A door that nobody typed yet, in the commune where most of them are. */
export async function blankDoor(c: Ask): Promise<Typed> {
  const { town, postcode } = await readTerritory(c.var.db, c.var.now)
  return { postcode, town, floor: '0', lift: 'unknown' }
}

export type DoorAgain = Pick<DoorPage, 'errors' | 'streets' | 'several'>

export async function askDoor(
  c: Ask,
  { places, place, draft }: OpenDraft,
  { typed, ...said }: { typed?: Typed } & Partial<DoorAgain> = {},
): Promise<Response> {
  return doorPage(c, {
    action: `${REQUESTS}/${draft.id}/adresse`,
    id: draft.id,
    places: places.filter(({ id }) => id === place.id),
    placeId: place.id,
    towns: await townsKnown(c.var.db),
    typed: typed ?? (draft.door ? typedDoor(draft.door) : await blankDoor(c)),
    ...said,
  })
}

export async function keepDoor(c: Ask): Promise<Response> {
  const all = await requireDraft(c)
  const { language } = askingWordsIn(c)
  const { typed } = await readForm(c, field.form({}))
  const read = await readDoor(c.var.db, typed, language)
  if (!read.ok) return askDoor(c, all, { typed, ...read })
  await c.var.db.transaction((tx) => saveDraft(tx, { ...all.draft, door: read.door }, all.by, c.var.now))
  return goTo(c, `${REQUESTS}/${all.draft.id}/${all.draft.parcels ? 'creneau' : 'colis'}`)
}
