import { holds, idsOf, requireActor, type Actor, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { idIn, notFound, type Ask } from '#platform/web'
import type { AccompanimentId } from '../ids.ts'
import type { Accompaniment } from './accompaniment.ts'
import { readAccompaniment } from './store.ts'

/** True for the referent who accompanies, while they are one there, and for who directs their organisation: somebody ill is stood in for. */
export const mayLead = async (db: Db, actor: Actor, one: Led): Promise<boolean> =>
  leads(actor, await idsOf(db, actor.personId), one)

/** The same of several, for somebody whose ids (`mine`) are known. */
export const leads = (
  actor: Actor,
  mine: readonly PersonId[],
  { referentId, organisationId }: Led,
): boolean =>
  holds(actor, 'direction', organisationId) ||
  (holds(actor, 'referent', organisationId) && mine.includes(referentId))

type Led = Pick<Accompaniment, 'referentId' | 'organisationId'>

/** The accompaniment of the address. @throws notFound for who leads it not. */
export async function requireLed(c: Ask): Promise<{ actor: Actor; one: Accompaniment }> {
  const actor = requireActor(c)
  const one = await readAccompaniment(c.var.db, idIn<AccompanimentId>(c, 'id'))
  if (!one || !(await mayLead(c.var.db, actor, one))) throw notFound()
  return { actor, one }
}
