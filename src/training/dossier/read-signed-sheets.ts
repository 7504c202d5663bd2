import type { GroupId } from '#actions'
import type { Db } from '#platform/db'
import type { Presence } from '../attendance.ts'
import { isSigned } from '../half-day.ts'
import { readSheetAt, type AttendanceSheet } from '../sheet/door.ts'

/** The sheets of a group where something was said, the oldest first; for who has the right to the group. */
export async function readSignedSheets(
  db: Db,
  groupId: GroupId,
  presences: readonly Presence[],
): Promise<AttendanceSheet[]> {
  const told = presences
    .filter((one) => isSigned(one.mode))
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  const keys = new Map(told.map(({ day, half }) => [`${day} ${half}`, { groupId, day, half }]))
  const sheets: AttendanceSheet[] = []
  for (const key of keys.values()) {
    const sheet = await readSheetAt(db, key)
    if (sheet) sheets.push(sheet)
  }
  return sheets
}
