import { listActions, partnersOf, type Action } from '#actions'
import { CENTRE, joinCircle, leaveCircle, professionals } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { pathsOnPost, readPath, supervisorsAround, supervisorsOfPath, type Path } from './path-store.ts'
import { postsOf } from './post-store.ts'

/** The direction of the ACI and who funds the action stand around its circle, where everybody with a path is at the centre. */
export async function surroundAction(
  tx: Db,
  action: Pick<Action, 'id' | 'leadId'>,
  now: Date,
): Promise<void> {
  const fromDay = parisDay(now)
  const place = { circleId: action.id, fromDay }
  for (const { personId } of await professionals(tx, 'direction', fromDay, action.leadId))
    await joinCircle(tx, { ...place, personId, relation: 'direction', organisationId: action.leadId })
  for (const { organisationId, part } of await partnersOf(tx, action.id))
    for (const { personId } of part === 'funding'
      ? await professionals(tx, 'funder', fromDay, organisationId)
      : [])
      await joinCircle(tx, { ...place, personId, relation: 'funder', organisationId })
}

/**
 * After a direction or a funder arrived in an organisation: they stand around the actions with posts that it leads or funds, as
 * those before them. Other roles change nothing here.
 */
export async function surroundWithNewcomer(
  tx: Db,
  { organisationId, role }: { organisationId: string; role: string },
  now: Date,
): Promise<void> {
  if (role !== 'direction' && role !== 'funder') return
  for (const action of await listActions(tx, { all: true })) {
    const partners = await partnersOf(tx, action.id)
    const funds = partners.some((one) => one.part === 'funding' && one.organisationId === organisationId)
    const concerned = role === 'direction' ? action.leadId === organisationId : funds
    if (concerned && (await postsOf(tx, action.id)).length > 0) await surroundAction(tx, action, now)
  }
}

/**
 * Puts everybody in their place around a path: its person at the centre, the adviser, and who supervises the posts, who may read
 * the hours until the last day there.
 */
export async function surroundPath(tx: Db, path: Path, leadId: string, now: Date): Promise<void> {
  const { id: circleId, actionId, personId, enteredOn } = path
  for (const around of [circleId, actionId])
    await joinCircle(tx, { circleId: around, personId, relation: CENTRE, fromDay: enteredOn })
  if (path.adviserId)
    await joinCircle(tx, {
      circleId,
      personId: path.adviserId,
      relation: 'integration adviser',
      organisationId: leadId,
      fromDay: parisDay(now),
    })
  await surroundWithSupervisors(tx, path, leadId, now)
}

async function surroundWithSupervisors(
  tx: Db,
  { id: circleId }: Path,
  leadId: string,
  now: Date,
): Promise<void> {
  const today = parisDay(now)
  const supervisors = await supervisorsOfPath(tx, circleId)
  const gone = (await supervisorsAround(tx, circleId)).filter(
    (id) => !supervisors.some((one) => one.personId === id),
  )
  for (const personId of gone)
    await leaveCircle(tx, { circleId, personId, relation: 'technical supervisor' }, today)
  for (const { personId, fromDay, untilDay } of supervisors) {
    const place = { circleId, personId, relation: 'technical supervisor' } as const
    await joinCircle(tx, { ...place, organisationId: leadId, fromDay })
    await leaveCircle(tx, place, untilDay)
  }
}

/** After another person began to supervise a post: those who work there are seen by that person from now on. */
export async function surroundPost(tx: Db, postId: string, leadId: string, now: Date): Promise<void> {
  for (const id of await pathsOnPost(tx, postId, parisDay(now))) {
    const path = await readPath(tx, id)
    if (path) await surroundWithSupervisors(tx, path, leadId, now)
  }
}
