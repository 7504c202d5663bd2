import { newId } from '#platform/id'
import {
  addressOf,
  countTry,
  field,
  goTo,
  idIn,
  languageOf,
  newSite,
  notFound,
  problem,
  readForm,
  sayNext,
  speak,
  type Ask,
} from '#platform/web'
import { companyWith } from '../company-store.ts'
import type { EventId, RegistrationId } from '../ids.ts'
import { companySentences, type RefusedForm } from '../screen/door.ts'
import { insertRegistration } from './day-store.ts'
import { mayChange, publicAddress, registrationAddress, type Event } from './event.ts'
import { publicEventPage } from './public-page.tsx'
import { eventSentences } from './sentences.ts'
import { openEvent } from './store.ts'

const EVENT = '/entreprise-virtuelle/evenements/:event'
/** How many one registration brings. */
const MOST = 10
const TRIES = { max: 20, seconds: 3600 }

/** What anybody reads of an event that was opened, and registers for. */
export const publicEventSite = newSite()
  .get(EVENT, async (c) => show(c, await findOpen(c)))
  .post(EVENT, register)

/** @throws notFound until the company has opened it. */
async function findOpen(c: Ask): Promise<Event> {
  const event = await openEvent(c.var.db, idIn<EventId>(c, 'event'))
  if (!event) throw notFound()
  return event
}

async function show(c: Ask, event: Event, refused: RefusedForm = {}): Promise<Response> {
  const company = await companyWith(c.var.db, event.companyId)
  const shown = {
    event,
    company: company?.name ?? speak(c, companySentences).unnamed,
    freshId: newId<RegistrationId>(),
    over: isOver(c, event),
  }
  return publicEventPage(c, { ...shown, ...refused })
}

const isOver = (c: Ask, event: Event): boolean => !mayChange(event) || event.endsAt <= c.var.now

async function register(c: Ask): Promise<Response> {
  const event = await findOpen(c)
  if (isOver(c, event)) return show(c, event)
  const { db, now } = c.var
  if (!(await db.transaction((tx) => countTry(tx, `event ${addressOf(c)}`, TRIES, now))))
    return problem(c, 429)
  const [say, common] = [speak(c, eventSentences), speak(c, companySentences)]
  const form = await readForm(
    c,
    field.form({
      id: field.id<RegistrationId>(common.reload),
      name: field.text(60, say.nameMissing),
      people: field.whole(1, MOST, common.fields.whole('1', String(MOST))),
      email: field.optionalEmail(),
    }),
  )
  if (!form.ok) {
    const { email, ...errors } = form.errors
    return show(c, event, {
      errors: { ...errors, ...(email ? { email: say.emailWrong } : {}) },
      typed: form.typed,
    })
  }
  const registration = { ...form.value, language: languageOf(c) }
  const kept = await db.transaction((tx) => insertRegistration(tx, event.id, registration, now))
  sayNext(c, say.registered)
  return goTo(c, kept ? registrationAddress(event.id, kept) : publicAddress(event.id))
}
