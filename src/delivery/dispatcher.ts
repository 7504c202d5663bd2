import { directs, holds, organisationsOf, requireActor, worksAs, type Actor } from '#people'
import type { Db } from '#platform/db'
import { notFound, type Ask } from '#platform/web'
import { listHubs } from './hub-store.ts'
import type { Hub } from './hub.ts'
import { placesOfOrganisations } from './place-store.ts'
import type { Place } from './place.ts'

/** The hub whose bikes this reader runs, if any. */
export const hubFor = async (db: Db, actor: Actor): Promise<Hub | undefined> =>
  (await listHubs(db)).find(({ organisationId }) => holds(actor, running, organisationId))

const running = ['technical supervisor', 'direction'] as const

/** True for who may run bikes somewhere: for menus and what may be proposed. It opens nothing: `requireDispatcher` does. */
export const runsBikes = (actor: Actor): boolean =>
  worksAs(actor, 'technical supervisor') || directs(actor, 'integration')

/** Who runs the bikes of a hub: technical supervisors and the direction of its organisation. @throws notFound for anybody else. */
export async function requireDispatcher(c: Ask): Promise<{ actor: Actor; hub: Hub }> {
  const actor = requireActor(c)
  const hub = await hubFor(c.var.db, actor)
  if (!hub) throw notFound()
  return { actor, hub }
}

/** Who asks for deliveries from a place of their own: its merchants, and the supervisors of the farm. @throws notFound else. */
export async function requireAsker(c: Ask): Promise<{ actor: Actor; places: Place[] }> {
  const actor = requireActor(c)
  const places = await placesOfOrganisations(c.var.db, organisationsOf(actor, 'merchant', ...running))
  if (places.length === 0) throw notFound()
  return { actor, places }
}
