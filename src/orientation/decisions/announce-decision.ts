import type { Group } from '#actions'
import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import type { Day } from '#platform/time'
import type { Positioning, Standing } from '../positioning.ts'

export async function announceMove(
  tx: Tx,
  before: Positioning,
  after: Standing,
  group: Group | undefined,
  on: Day,
  now: Date,
): Promise<void> {
  const { id: positioningId, personId, actionId } = before
  if (before.standing.state === 'admitted') {
    const { groupId } = before.standing
    const why = 'why' in after ? after.why : null
    await announce(
      tx,
      'admission withdrawn',
      { positioningId, personId, actionId, groupId, untilDay: on, why },
      now,
    )
  }
  if (after.state === 'admitted' && group) {
    const fromDay = on > group.startsOn ? on : group.startsOn
    const { groupId } = after
    await announce(tx, 'positioning admitted', { positioningId, personId, actionId, groupId, fromDay }, now)
  }
}
