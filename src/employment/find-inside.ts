import { asId } from '#platform/id'
import { listActions, type Action, type ActionId } from '#actions'
import { circlesOf, holds, rightInCircles, worksAs, type Actor } from '#people'
import type { Db } from '#platform/db'
import type { PathId } from './ids.ts'
import { workSeats, type Inside, type Reach, type WorkSeat } from './reach.ts'

/**
 * What of integration this reader may open today: the actions of the ACI where they work, or that they fund, and whom they may
 * know by name. Undefined for everybody else.
 */
export async function findInside(db: Db, actor: Actor, now: Date): Promise<Inside | undefined> {
  const all = await listActions(db, { all: true })
  const seat = workSeats.find((place) => all.some(({ leadId }) => holds(actor, place, leadId)))
  if (!seat) return fundedBy(db, actor, all, now)
  const actions = all.filter(({ leadId }) => holds(actor, seat, leadId))
  const actionIds = actions.map(({ id }) => id)
  return { actor, seat, actions, actionIds, reach: await reachOf(db, actor, seat, actionIds, now) }
}

async function reachOf(
  db: Db,
  actor: Actor,
  seat: WorkSeat,
  actionIds: ActionId[],
  now: Date,
): Promise<Reach> {
  if (seat !== 'direction')
    return { actionIds: [], pathIds: (await circlesOf(db, actor.personId, seat, now)).map(asId<PathId>) }
  const rights = await rightInCircles(db, actor, actionIds, 'contract', now)
  return { actionIds: actionIds.filter((_, i) => rights[i]?.reads), pathIds: [] }
}

async function fundedBy(db: Db, actor: Actor, all: Action[], now: Date): Promise<Inside | undefined> {
  if (!worksAs(actor, 'funder')) return undefined
  const rights = await rightInCircles(
    db,
    actor,
    all.map(({ id }) => id),
    'contract',
    now,
  )
  const actions = all.filter((_, i) => rights[i]?.counts)
  if (actions.length === 0) return undefined
  const reach = { actionIds: [], pathIds: [] }
  return { actor, seat: 'funder', actions, actionIds: actions.map(({ id }) => id), reach }
}
