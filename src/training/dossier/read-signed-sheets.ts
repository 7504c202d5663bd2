import type { GroupId } from '#actions'
import type { Db } from '#platform/db'
import type { Presence } from '../attendance.ts'
import { asksSignature } from '../half-day.ts'
import { readSheets, type AttendanceSheet } from '../sheet/door.ts'

/** The sheets of a group where something was said, the oldest first; for who has the right to the group. */
export async function readSignedSheets(
  db: Db,
  groupId: GroupId,
  presences: readonly Presence[],
): Promise<AttendanceSheet[]> {
  const told = presences.filter((one) => asksSignature(one.mode))
  const days = told.map(({ day }) => day).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const keys = new Set(told.map(({ day, half }) => `${day} ${half}`))
  return (await readSheets(db, groupId, first, last)).filter(({ key }) => keys.has(`${key.day} ${key.half}`))
}
