import { leading } from '#actions'
import { holds, professionals, type Actor, type OrganisationId } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'

/** Who says in whose name a body prescribes: `isMine`, this reader does; `names`: who directs it. */
export type Saying = { isMine: boolean; names: string[] }

/** Whoever directs a body, or leads it, answers for its right to prescribe. While nobody directs it here, who works at its desk does: else nobody could. */
export async function findDirectors(
  db: Db,
  actor: Actor,
  organisationId: OrganisationId,
  on: Day,
): Promise<Saying> {
  const found = await Promise.all(leading.map((role) => professionals(db, role, on, organisationId)))
  const names = [...new Set(found.flat().map(({ name }) => name))]
  return { isMine: holds(actor, leading, organisationId) || names.length === 0, names }
}
