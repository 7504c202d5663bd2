import type { PersonId } from '#people'
import { newId } from '#platform/id'
import { parisDay, parisInstant } from '#platform/time'
import { field, goTo, newSite, readForm, sayNext, type Ask } from '#platform/web'
import { openCompany, type Inside } from '../access.ts'
import { dayFault } from '../coming-day.ts'
import { COMPANY, companyAddress } from '../company.ts'
import { type InsideWords, type RefusedForm, speakInside } from '../screen/door.ts'
import type { EventId } from '../ids.ts'
import { mayChange, pictures, type Event } from './event.ts'
import { findEvent } from './find-event.ts'
import { balanceSite } from './balance-routes.ts'
import { daySite } from './day-routes.ts'
import { eventForm } from './form-page.tsx'
import { eventsPage } from './list-page.tsx'
import { eventPage } from './page.tsx'
import { preparationSite } from './preparation-routes.ts'
import { publicEventSite } from './public-routes.ts'
import type { EventSentences } from './sentences.fr.ts'
import { eventSentences } from './sentences.ts'
import { showEvent } from './show-event.ts'
import { eventIn, eventsOf, saveEvent } from './store.ts'

const EVENT = `${COMPANY}/evenements/:event`

/** Events: their words; what is prepared and what anybody reads stand beside. */
export const eventSite = newSite()
  .route('/', publicEventSite)
  .get(`${COMPANY}/evenements`, async (c) => {
    const inside = await openCompany(c)
    return eventsPage(c, inside, await eventsOf(c.var.db, inside.company.id))
  })
  .get(`${COMPANY}/evenements/nouveau`, async (c) => form(c, await openCompany(c), undefined))
  .post(`${COMPANY}/evenements`, save)
  .get(EVENT, async (c) => {
    const found = await findEvent(c)
    return eventPage(c, found.inside, await showEvent(c, found))
  })
  .get(`${EVENT}/mots`, async (c) => {
    const { inside, event } = await findEvent(c)
    const here = companyAddress(inside.company.id, `/evenements/${event.id}`)
    return mayChange(event) ? form(c, inside, event) : goTo(c, here)
  })
  .route('/', preparationSite)
  .route('/', balanceSite)
  .route('/', daySite)

const form = (c: Ask, inside: Inside, event: Event | undefined, refused: RefusedForm = {}): Response =>
  eventForm(c, inside, { event, freshId: newId(), ...refused })

const eventFields = ({ say, common }: InsideWords & { say: EventSentences }) =>
  field.form({
    id: field.id<EventId>(common.reload),
    title: field.text(60, say.whatMissing),
    day: field.day(common.fields.day, common.fields.wrongDay),
    from: field.clock(common.fields.clock),
    to: field.clock(common.fields.clock),
    place: field.text(120, say.placeMissing),
    price: field.optionalText(80),
    cause: field.optionalText(80),
    picture: field.oneOf(pictures, common.fields.choose),
    leader: field.id<PersonId>(say.leaderMissing),
  })

async function save(c: Ask): Promise<Response> {
  const inside = await openCompany(c)
  const spoken = speakInside(c, inside, eventSentences)
  const { say, common } = spoken
  const read = await readForm(c, eventFields(spoken))
  const { db, now } = c.var
  const { company, actor, members } = inside
  const known = read.ok ? await eventIn(db, company.id, read.value.id) : undefined
  const again = (errors: Record<string, string>) => form(c, inside, known, { errors, typed: read.typed })
  if (!read.ok) return again(read.errors)
  const { id, title, day, from, to, place, price, cause, picture, leader } = read.value
  const [startsAt, endsAt] = [parisInstant(day, from), parisInstant(day, to)]
  const isMoved = known === undefined || parisDay(known.startsAt) !== day
  const fault = isMoved ? dayFault(day, parisDay(now)) : undefined
  if (fault) return again({ day: fault === 'past day' ? common.fields.pastDay : common.fields.farDay })
  if (endsAt <= startsAt) return again({ to: say.endsBefore })
  if (!members.some(({ personId }) => personId === leader)) return again({ leader: say.leaderMissing })
  const words = { title, startsAt, endsAt, place, price: price ?? '', cause: cause ?? '', picture }
  const isSaved = await db.transaction((tx) =>
    saveEvent(tx, { id, companyId: company.id, ...words, ledBy: leader }, actor.personId, now),
  )
  if (!isSaved) return again({ title: say.isHeld })
  sayNext(c, say.saved)
  return goTo(c, companyAddress(company.id, `/evenements/${id}`))
}
