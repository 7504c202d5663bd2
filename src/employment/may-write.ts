import { relationsInCircle, rightOver, type Actor } from '#people'
import type { Db } from '#platform/db'

/** True for who writes somebody's contracts and exits whole: a supervisor writes hours only, and an adviser reads. */
export async function mayWrite(db: Db, actor: Actor, personId: string, now: Date): Promise<boolean> {
  const right = await rightOver(db, actor, personId, 'contract', now)
  return right.writes && right.only === undefined
}

/** True for who may write what followed an exit: who writes the exit, and the person's own adviser. */
export async function mayFollow(
  db: Db,
  actor: Actor,
  path: { id: string; personId: string },
  now: Date,
): Promise<boolean> {
  if (await mayWrite(db, actor, path.personId, now)) return true
  const held = await relationsInCircle(db, actor.personId, path.id, now)
  return held.some(({ relation }) => relation === 'integration adviser')
}
