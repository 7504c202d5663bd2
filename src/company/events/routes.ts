import type { PersonId } from '#people'
import { newId } from '#platform/id'
import { parisInstant } from '#platform/time'
import { field, goTo, newSite, readForm, sayNext, type Ask } from '#platform/web'
import { openCompany, type Inside } from '../access.ts'
import { COMPANY, companyAddress } from '../company.ts'
import type { RefusedForm } from '../frame.tsx'
import type { EventId } from '../ids.ts'
import { french as common } from '../sentences.fr.ts'
import { layouts, pictures, type Event } from './event.ts'
import { findEvent } from './find-event.ts'
import { eventForm } from './form-page.tsx'
import { eventsPage } from './list-page.tsx'
import { eventPage } from './page.tsx'
import { posterPage } from './poster-page.tsx'
import { preparationSite } from './preparation-routes.ts'
import { publicEventSite } from './public-routes.ts'
import { renderPoster } from './render-poster.ts'
import { french as say } from './sentences.fr.ts'
import { showEvent } from './show-event.ts'
import { eventIn, eventsOf, keepLayout, saveEvent } from './store.ts'

const EVENT = `${COMPANY}/evenements/:event`

/** Events: their words, their poster; what is prepared and what anybody reads stand beside. */
export const eventSite = newSite()
  .route('/', publicEventSite)
  .get(`${COMPANY}/evenements`, async (c) => {
    const inside = await openCompany(c)
    return eventsPage(c, inside, await eventsOf(c.var.db, inside.company.id))
  })
  .get(`${COMPANY}/evenements/nouveau`, async (c) => form(c, await openCompany(c), undefined))
  .post(`${COMPANY}/evenements`, save)
  .get(EVENT, async (c) => {
    const { inside, event } = await findEvent(c)
    return eventPage(c, inside, await showEvent(c, event))
  })
  .get(`${EVENT}/mots`, async (c) => {
    const { inside, event } = await findEvent(c)
    return form(c, inside, event)
  })
  .get(`${EVENT}/affiche`, async (c) => {
    const { inside, event } = await findEvent(c)
    return posterPage(c, inside, event)
  })
  .post(`${EVENT}/affiche`, choose)
  .get(`${EVENT}/affiche.pdf`, poster)
  .route('/', preparationSite)

const form = (c: Ask, inside: Inside, event: Event | undefined, refused: RefusedForm = {}): Response =>
  eventForm(c, inside, { event, freshId: newId(), ...refused })

const clock = () =>
  field.text(5, say.clockWrong).refine((typed) => /^([01]?\d|2[0-3]):[0-5]\d$/.test(typed), say.clockWrong)

const eventFields = field.form({
  id: field.id<EventId>(common.reload),
  title: field.text(60, say.whatMissing),
  day: field.day(),
  from: clock(),
  to: clock(),
  place: field.text(120, say.placeMissing),
  price: field.optionalText(80),
  cause: field.optionalText(80),
  picture: field.oneOf(pictures),
  leader: field.id<PersonId>(say.leaderMissing),
})

async function save(c: Ask): Promise<Response> {
  const inside = await openCompany(c)
  const read = await readForm(c, eventFields)
  const { db, now } = c.var
  const { company, actor, members } = inside
  const known = read.ok ? await eventIn(db, company.id, read.value.id) : undefined
  const again = (errors: Record<string, string>) => form(c, inside, known, { errors, typed: read.typed })
  if (!read.ok) return again(read.errors)
  const { id, title, day, from, to, place, price, cause, picture, leader } = read.value
  const [startsAt, endsAt] = [
    parisInstant(day, from.padStart(5, '0')),
    parisInstant(day, to.padStart(5, '0')),
  ]
  if (endsAt <= startsAt) return again({ to: say.endsBefore })
  if (!members.some(({ personId }) => personId === leader)) return again({ leader: say.leaderMissing })
  const words = { title, startsAt, endsAt, place, price: price ?? '', cause: cause ?? '', picture }
  await db.transaction((tx) =>
    saveEvent(tx, { id, companyId: company.id, ...words, ledBy: leader }, actor.personId, now),
  )
  sayNext(c, say.saved)
  return goTo(c, companyAddress(company.id, `/evenements/${id}`))
}

async function choose(c: Ask): Promise<Response> {
  const { inside, event } = await findEvent(c)
  const read = await readForm(c, field.form({ layout: field.oneOf(layouts) }))
  if (!read.ok) return posterPage(c, inside, event)
  await c.var.db.transaction((tx) => keepLayout(tx, event.id, read.value.layout))
  sayNext(c, say.chosen)
  return goTo(c, companyAddress(inside.company.id, `/evenements/${event.id}/affiche`))
}

async function poster(c: Ask): Promise<Response> {
  const { inside, event } = await findEvent(c)
  const bytes = await renderPoster(c.var.ground, inside.company, event, c.var.now)
  return c.body(Buffer.from(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="affiche.pdf"',
  })
}
