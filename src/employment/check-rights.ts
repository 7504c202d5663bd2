import {
  holds,
  relationsInCircle,
  rightInCircle,
  rightOver,
  type Actor,
  type Right,
  type PersonId,
  type OrganisationId,
} from '#people'
import type { Db } from '#platform/db'
import type { ActionId } from '#actions'
import type { Id } from '#platform/id'

const isWhole = ({ writes, only }: Right): boolean => writes && only === undefined

/** True for who may hire this person again: a supervisor writes hours only, and an adviser reads. */
export const mayWrite = async (db: Db, actor: Actor, personId: PersonId, now: Date): Promise<boolean> =>
  isWhole(await rightOver(db, actor, personId, 'contract', now))

/** True for who opens, corrects and ends the posts of an action: who directs the ACI that leads it. */
export const mayWritePosts = (actor: Actor, { leadId }: { leadId: OrganisationId }): boolean =>
  holds(actor, 'direction', leadId)

/** True for who writes the contracts and the exit of a path: the same person may have another one in another ACI. */
export const mayWritePath = async (
  db: Db,
  actor: Actor,
  { actionId }: { actionId: ActionId },
  now: Date,
): Promise<boolean> => isWhole(await rightInCircle(db, actor, actionId, 'contract', now))

/** True for who may write what followed an exit: who writes the exit, and the person's own adviser. */
export async function mayFollow(
  db: Db,
  actor: Actor,
  path: { id: Id; actionId: ActionId },
  now: Date,
): Promise<boolean> {
  if (await mayWritePath(db, actor, path, now)) return true
  const held = await relationsInCircle(db, actor.personId, path.id, now)
  return held.some(({ relation }) => relation === 'integration adviser')
}
