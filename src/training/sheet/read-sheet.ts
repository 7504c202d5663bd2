import type { Db } from '#platform/db'
import { currentLines } from '../attendance/door.ts'
import { codeOf, signaturesOf, type SheetKey } from './store.ts'
import { halfDaysAt } from '../half-day-store.ts'
import { subgroupsOf } from '../subgroup-store.ts'
import { traineesOf } from '../trainee-store.ts'
import type { SheetRow, AttendanceSheet } from './sheet.ts'

/** Reads a sheet, for somebody who has the right to its group. Undefined when nothing is planned then. */
export async function readSheetAt(db: Db, key: SheetKey): Promise<AttendanceSheet | undefined> {
  const halfDays = await halfDaysAt(db, key.groupId, key.day, key.half)
  if (halfDays.length === 0) return undefined
  const lines = await currentLines(
    db,
    halfDays.map((one) => one.id),
  )
  const subgroups = await subgroupsOf(db, key.groupId)
  const there = (await traineesOf(db, key.groupId)).filter(
    ({ fromDay, untilDay }) => fromDay <= key.day && (untilDay === null || untilDay >= key.day),
  )
  const rows = there.map((trainee): SheetRow => {
    const current = lines.find((line) => line.personId === trainee.personId)
    const place = subgroups.get(trainee.personId) ?? 'A'
    const planned = halfDays.find((one) => !one.subgroup || one.subgroup === place)
    return { trainee, current, halfDay: halfDays.find((one) => one.id === current?.halfDayId) ?? planned }
  })
  return { key, halfDays, rows, code: await codeOf(db, key), signatures: await signaturesOf(db, key) }
}
