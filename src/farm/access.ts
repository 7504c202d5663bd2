import { idsOf, organisationsOf, requireActor, type Actor, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { notFound, type Ask } from '#platform/web'
import { farmOf } from './farm-store.ts'
import { farmOfTeam } from './team-store.ts'
import type { Farm, Seat } from './farm.ts'

/** Somebody in a farm: who they are, under which ids, and what they may do there. */
export type Inside = { actor: Actor; mine: PersonId[]; farm: Farm; seat: Seat }

/** What somebody is to a farm today; undefined for everybody else. */
export async function insideOf(db: Db, actor: Actor, now: Date): Promise<Inside | undefined> {
  const mine = await idsOf(db, actor.personId)
  const run = organisationsOf(actor, 'technical supervisor', 'direction')
  const ran = run.length > 0 ? await farmOf(db, run) : undefined
  if (ran) return { actor, mine, farm: ran, seat: 'runs' }
  const farm = await farmOfTeam(db, mine, parisDay(now))
  return farm && { actor, mine, farm, seat: 'team' }
}

/** True for who works in the team of a farm today, under any of their ids. */
export const worksAtFarm = async (db: Db, personId: PersonId, now: Date): Promise<boolean> =>
  (await farmOfTeam(db, await idsOf(db, personId), parisDay(now))) !== undefined

/** Whoever works in the beds or runs them. @throws SignInNeeded, or notFound for everybody else. */
export async function requireInside(c: Ask): Promise<Inside> {
  const inside = await insideOf(c.var.db, requireActor(c), c.var.now)
  if (!inside) throw notFound()
  return inside
}

/** Whoever runs the farm. @throws SignInNeeded, or notFound for everybody else. */
export async function requireRunner(c: Ask): Promise<Inside> {
  const inside = await requireInside(c)
  if (inside.seat !== 'runs') throw notFound()
  return inside
}
