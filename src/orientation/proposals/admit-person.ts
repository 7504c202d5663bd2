import type { Actor } from '#people'
import type { Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import type { GroupId } from '#actions'
import { writeDecision } from '../decisions/door.ts'
import { readPositioning } from '../positioning-store.ts'
import type { AddRefusal } from './added.ts'
import type { PositioningId } from '../ids.ts'

export async function admit(
  tx: Tx,
  positioningId: PositioningId,
  groupId: GroupId,
  actor: Actor,
  now: Date,
): Promise<AddRefusal | undefined> {
  const one = await readPositioning(tx, positioningId)
  if (!one) return 'not yours'
  const { standing } = one
  if (standing.state === 'admitted' && standing.groupId !== groupId) return 'admitted elsewhere'
  const made = { on: parisDay(now), by: actor.personId }
  const decided = await writeDecision(tx, one, { kind: 'admit', groupId }, made, now)
  return decided.ok || decided.refusal === 'same decision' ? undefined : decided.refusal
}
