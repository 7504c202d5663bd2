import { CENTRE, joinCircle, leaveCircle, type OrganisationId } from '#people'
import type { Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import { pathsOnPost, supervisorsAround, supervisorsOfPath } from './supervisor-store.ts'
import { readPath } from '../path-store.ts'
import type { Path } from '../path.ts'
import type { PostId } from '../ids.ts'

/**
 * Puts everybody in their place around a path: its person at the centre, the adviser, and who supervises the posts, who may read
 * the hours until the last day there.
 */
export async function surroundPath(tx: Tx, path: Path, leadId: OrganisationId, now: Date): Promise<void> {
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
  tx: Tx,
  { id: circleId }: Path,
  leadId: OrganisationId,
  now: Date,
): Promise<void> {
  const today = parisDay(now)
  const supervisors = await supervisorsOfPath(tx, circleId)
  const gone = (await supervisorsAround(tx, circleId)).filter(
    (id) => !supervisors.some((supervisor) => supervisor.personId === id),
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
export async function surroundPost(tx: Tx, postId: PostId, leadId: OrganisationId, now: Date): Promise<void> {
  for (const id of await pathsOnPost(tx, postId, parisDay(now))) {
    const path = await readPath(tx, id)
    if (path) await surroundWithSupervisors(tx, path, leadId, now)
  }
}
