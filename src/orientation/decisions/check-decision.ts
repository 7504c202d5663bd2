import type { Group } from '#actions'
import type { Db } from '#platform/db'
import { countAdmitted } from '../place-store.ts'
import { positioningsOf } from '../positioning-store.ts'
import { isOpen, isSame, type Positioning } from '../positioning.ts'
import { type Decision, type DecideRefusal, withRank } from './decision.ts'

export async function whyNot(
  db: Db,
  one: Positioning,
  decision: Decision,
  group: Group | undefined,
): Promise<DecideRefusal | undefined> {
  if (isSame(one.standing, withRank(decision, 1))) return 'same decision'
  if (decision.kind === 'admit') {
    if (!group || group.actionId !== one.actionId) return 'not a group of this action'
    if ((await countAdmitted(db, group.id)) >= group.places) return 'group full'
  }
  if (isOpen(one.standing.state) || decision.kind !== 'wait') return undefined
  const others = await positioningsOf(db, one.actionId, one.personId)
  return others.some((other) => other.id !== one.id && isOpen(other.standing.state))
    ? 'positioned anew'
    : undefined
}
