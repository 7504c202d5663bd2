import { randomUUID } from 'node:crypto'
import { field, goTo, isId, newSite, readForm, type Ask } from '#platform/web'
import { asId, newId } from '#platform/id'
import { requireAsker } from '../access.ts'
import { readDoor } from './read-door.ts'
import { readDraft, saveDraft } from './draft-store.ts'
import { townsKnown } from '../addresses/door.ts'
import { doorPage } from './door-page.tsx'
import { typedDoor } from './typed-door.ts'
import { requestOf } from './asked-store.ts'
import { requireDraft } from './require-draft.ts'
import { askParcels, keepParcels } from './parcels-routes.ts'
import { blankDoor, type DoorAgain, askDoor, keepDoor } from './door-routes.ts'
import { REQUESTS } from './request-address.ts'
import { askingWordsIn } from './words.ts'
import type { AskingSentences } from './words/sentences.fr.ts'
import type { PlaceId, OrderId } from '../ids.ts'

/** The three questions of a request; what is answered is kept, so that a telephone may be put down. */
export const draftSite = newSite()
  .get(`${REQUESTS}/nouvelle`, begin)
  .post(`${REQUESTS}/nouvelle`, keepNew)
  .get(`${REQUESTS}/:id/adresse`, async (c) => askDoor(c, await requireDraft(c)))
  .post(`${REQUESTS}/:id/adresse`, keepDoor)
  .get(`${REQUESTS}/:id/colis`, askParcels)
  .post(`${REQUESTS}/:id/colis`, keepParcels)

async function begin(c: Ask): Promise<Response> {
  const { places } = await requireAsker(c)
  const like = c.req.query('comme') ?? ''
  const ids = places.map(({ id }) => id)
  const earlier = isId(like) ? await requestOf(c.var.db, like, ids) : undefined
  const placeId = earlier?.askedByPlace ?? ids[0] ?? asId<PlaceId>('')
  const typed = earlier?.door.recipientName ? typedDoor(earlier.door) : await blankDoor(c)
  const towns = await townsKnown(c.var.db)
  return doorPage(c, { action: `${REQUESTS}/nouvelle`, id: randomUUID(), places, placeId, towns, typed })
}

const newForm = ({ reload, chooseInList }: AskingSentences) =>
  field.form({ id: field.id<OrderId>(reload), placeId: field.id(chooseInList) })

async function keepNew(c: Ask): Promise<Response> {
  const { actor, places } = await requireAsker(c)
  const { say, language } = askingWordsIn(c)
  const form = await readForm(c, newForm(say))
  const { typed } = form
  const place = form.ok ? places.find(({ id }) => id === form.value.placeId) : undefined
  const id = form.ok ? form.value.id : newId<OrderId>()
  const action = `${REQUESTS}/nouvelle`
  const placeId = place?.id ?? places[0]?.id ?? asId<PlaceId>('')
  const again = async (said: DoorAgain) =>
    doorPage(c, { action, id, places, placeId, typed, ...said, towns: await townsKnown(c.var.db) })
  if (!place) return again({ errors: form.ok ? { placeId: say.chooseInList } : form.errors })
  const read = await readDoor(c.var.db, typed, language)
  if (!read.ok) return again(read)
  const known = await requestOf(c.var.db, id, [place.id])
  if (known) return goTo(c, `${REQUESTS}/${id}`)
  const draft = await readDraft(c.var.db, id, [place.id])
  await c.var.db.transaction((tx) =>
    saveDraft(
      tx,
      { id, placeId: place.id, door: read.door, parcels: draft?.parcels ?? null },
      actor.personId,
      c.var.now,
    ),
  )
  return goTo(c, `${REQUESTS}/${id}/colis`)
}
