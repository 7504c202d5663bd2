import { holds, idsOf, requireActor, type Actor } from '#people'
import type { Db } from '#platform/db'
import { idIn, notFound, type Ask } from '#platform/web'
import type { AccompanimentId } from '../ids.ts'
import type { Accompaniment } from './accompaniment.ts'
import { readAccompaniment } from './store.ts'

/** True for the referent who accompanies, while they are one there, and for who directs their organisation: somebody ill is stood in for. */
export async function mayLead(
  db: Db,
  actor: Actor,
  { referentId, organisationId }: Pick<Accompaniment, 'referentId' | 'organisationId'>,
): Promise<boolean> {
  if (holds(actor, 'direction', organisationId)) return true
  return holds(actor, 'referent', organisationId) && (await idsOf(db, actor.personId)).includes(referentId)
}

/** The accompaniment of the address. @throws notFound for who leads it not. */
export async function requireLed(c: Ask): Promise<{ actor: Actor; one: Accompaniment }> {
  const actor = requireActor(c)
  const one = await readAccompaniment(c.var.db, idIn<AccompanimentId>(c, 'id'))
  if (!one || !(await mayLead(c.var.db, actor, one))) throw notFound()
  return { actor, one }
}
