import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { refuse } from '#platform/refusal'
import { lockDay } from '../plan/door.ts'
import { withdrawShift } from '../shift-store.ts'
import { readWorkday } from '../workday/door.ts'
import { type TeamChange, type What, hasLeft } from './team-change.ts'
import { followTeam } from './follow-team.ts'
import type { ShiftId } from '../ids.ts'

/** Takes a shift out of its day. Refusals: 'that day is over', 'unknown shift', 'already begun', 'orders would be left' with how many. */
export async function withdrawShiftOf(
  db: Db,
  { shiftId, ...what }: What & { shiftId: ShiftId },
): Promise<TeamChange> {
  const { hub, day, at } = what
  return db.transaction(async (tx): Promise<TeamChange> => {
    await lockDay(tx, hub.id, day)
    const work = await readWorkday(tx, hub, day, at)
    if (day < parisDay(at)) return refuse('that day is over')
    if (!work.rows.shifts.some(({ id }) => id === shiftId)) return refuse('unknown shift')
    if (hasLeft(work, shiftId)) return refuse('already begun')
    const shifts = work.rows.shifts.filter(({ id }) => id !== shiftId)
    return followTeam(tx, what, work, shifts, () => withdrawShift(tx, hub.id, shiftId, at))
  })
}
