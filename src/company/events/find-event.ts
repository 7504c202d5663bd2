import { idIn, notFound, type Ask } from '#platform/web'
import { openCompany, type Inside } from '../access.ts'
import type { EventId } from '../ids.ts'
import type { Event } from './event.ts'
import { eventIn } from './store.ts'

/** The event of the address, for who is of its company. @throws SignInNeeded, or notFound for everybody else. */
export async function findEvent(c: Ask): Promise<{ inside: Inside; event: Event }> {
  const inside = await openCompany(c)
  const event = await eventIn(c.var.db, inside.company.id, idIn<EventId>(c, 'event'))
  if (!event) throw notFound()
  return { inside, event }
}
