import { goTo, idIn, newSite, notFound, sayNext, speak, type Ask } from '#platform/web'
import { COMPANIES } from '../company.ts'
import {
  eventSentences,
  openEvent,
  registrationAddress,
  type Event,
  type Registered,
} from '../events/door.ts'
import type { EventId, RegistrationId } from '../ids.ts'
import { registrationPage } from './page.tsx'
import { markWithdrawn, readRegistration } from './store.ts'

const REGISTRATION = `${COMPANIES}/evenements/:event/inscription/:registration` as const

/** The page of who registered: its address is drawn, nobody else has it. */
export const registrationSite = newSite()
  .get(REGISTRATION, async (c) => registrationPage(c, await findRegistration(c)))
  .post(REGISTRATION, withdraw)

type Found = { id: RegistrationId; event: Event; registered: Registered }

/** @throws notFound for an address that we did not draw, and once it is forgotten. */
async function findRegistration(c: Ask): Promise<Found> {
  const { db } = c.var
  const id = idIn<RegistrationId>(c, 'registration')
  const event = await openEvent(db, idIn<EventId>(c, 'event'))
  const registered = event && (await readRegistration(db, event.id, id))
  if (!event || !registered) throw notFound()
  return { id, event, registered }
}

async function withdraw(c: Ask): Promise<Response> {
  const { id, event } = await findRegistration(c)
  await c.var.db.transaction((tx) => markWithdrawn(tx, event.id, id, c.var.now))
  const found = await findRegistration(c)
  const say = speak(c, eventSentences)
  if (!found.registered.withdrawnAt) return registrationPage(c, found, say.begun)
  sayNext(c, say.withdrawn)
  return goTo(c, registrationAddress(event.id, id))
}
