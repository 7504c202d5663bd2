import { directs, holds, namedOf, organisationsOf, requireActor, worksAs, type Actor } from '#people'
import type { Db } from '#platform/db'
import { notFound, type Ask, type Typed } from '#platform/web'
import { listHubs } from './hub-store.ts'
import { chooseHub, chosenHub } from './chosen-hub-store.ts'
import type { Hub } from './hub.ts'
import { placesOfOrganisations } from './place-store.ts'
import type { Place } from './place.ts'

/** The hubs whose bikes this reader runs, the oldest first. */
export const hubsFor = async (db: Db, actor: Actor): Promise<Hub[]> =>
  (await listHubs(db)).filter(({ organisationId }) => holds(actor, running, organisationId))

/** The hub whose bikes this reader runs, if any; of several, the one where they said that they stand. */
export async function hubFor(db: Db, actor: Actor): Promise<Hub | undefined> {
  const [first, ...others] = await hubsFor(db, actor)
  if (!first || others.length === 0) return first
  const chosen = await chosenHub(db, actor.personId)
  return [first, ...others].find(({ id }) => id === chosen) ?? first
}

/** The integration organisations in whose name this reader may open a hub. */
export const hubOpeners = (actor: Actor): { id: string; name: string }[] =>
  namedOf(actor, 'integration', ...running)

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

/**
 * Same, for a form that says for which hub it was drawn (`hub`): its reader may have said elsewhere, since, that they stand at another. They
 * stand again where it was drawn. @throws notFound also for a hub that is not theirs.
 */
export async function requireDispatcherOf(
  c: Ask,
  { hub: asked }: Typed,
): Promise<{ actor: Actor; hub: Hub }> {
  const open = await requireDispatcher(c)
  if (asked === undefined || asked === open.hub.id) return open
  const hub = (await hubsFor(c.var.db, open.actor)).find(({ id }) => id === asked)
  if (!hub) throw notFound()
  await c.var.db.transaction((tx) =>
    chooseHub(tx, { personId: open.actor.personId, hubId: hub.id, at: c.var.now }),
  )
  return { ...open, hub }
}

/** The places from which this reader may ask for deliveries. */
export const placesAskedBy = (db: Db, actor: Actor): Promise<Place[]> =>
  placesOfOrganisations(db, organisationsOf(actor, 'merchant', ...running))

/** Who asks for deliveries from a place of their own: its merchants, and the supervisors of the farm. @throws notFound else. */
export async function requireAsker(c: Ask): Promise<{ actor: Actor; places: Place[] }> {
  const actor = requireActor(c)
  const places = await placesAskedBy(c.var.db, actor)
  if (places.length === 0) throw notFound()
  return { actor, places }
}
