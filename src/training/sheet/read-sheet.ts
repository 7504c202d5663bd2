import type { GroupId } from '#actions'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { immersedBetween } from '../at-host/door.ts'
import { currentLines } from '../attendance/door.ts'
import { codesBetween, signaturesBetween, type SheetKey } from './store.ts'
import { asksSignature } from '../half-day.ts'
import { calendarOf } from '../half-day-store.ts'
import { subgroupsOf } from '../subgroup-store.ts'
import { traineesOf } from '../trainee-store.ts'
import type { SheetRow, AttendanceSheet } from './sheet.ts'

/** Reads a sheet, for somebody who has the right to its group. Undefined when nothing is planned then. */
export async function readSheetAt(
  db: Db,
  { groupId, day, half }: SheetKey,
): Promise<AttendanceSheet | undefined> {
  return (await readSheets(db, groupId, day, day)).find(({ key }) => key.half === half)
}

/** The sheets of a group between two days, both included, in the order of the hours. */
export async function readSheets(db: Db, groupId: GroupId, from: Day, to: Day): Promise<AttendanceSheet[]> {
  const planned = (await calendarOf(db, groupId, from, to)).filter((one) => !one.cancelledAt)
  const immersed = await immersedBetween(db, groupId, from, to)
  const ids = [...planned.map((one) => one.id), ...immersed.map((one) => one.halfDayId)]
  const lines = Map.groupBy(await currentLines(db, ids), (line) => line.halfDayId)
  const subgroups = await subgroupsOf(db, groupId)
  const trainees = await traineesOf(db, groupId)
  const codes = await codesBetween(db, groupId, from, to)
  const signatures = await signaturesBetween(db, groupId, from, to)
  const keys = new Map(planned.map(({ day, half }) => [`${day} ${half}`, { groupId, day, half }]))
  return [...keys.values()].map((key) => {
    const { day } = key
    const isHere = (one: Pick<SheetKey, 'day' | 'half'>) => one.day === day && one.half === key.half
    const halfDays = planned.filter(isHere)
    const said = halfDays.flatMap(({ id }) => lines.get(id) ?? [])
    const rows = trainees
      .filter(({ fromDay, untilDay }) => fromDay <= day && (untilDay === null || untilDay >= day))
      .map((trainee): SheetRow => {
        const current = said.find((line) => line.personId === trainee.personId)
        const place = subgroups.get(trainee.personId) ?? 'A'
        const theirs = halfDays.filter((one) => !one.subgroup || one.subgroup === place)
        // at home then in the room: the sheet is that of the room, since work at home is never signed
        const expected = theirs.find(({ mode }) => asksSignature(mode)) ?? theirs[0]
        const away = immersed.find((one) => isHere(one) && one.personId === trainee.personId)
        const [line] = (away && lines.get(away.halfDayId)) ?? []
        return {
          trainee,
          current,
          halfDay: halfDays.find(({ id }) => id === current?.halfDayId) ?? expected,
          atHost: away && { hostName: away.hostName, halfDayId: away.halfDayId, line },
        }
      })
    return { key, halfDays, rows, code: codes.find(isHere)?.code, signatures: signatures.filter(isHere) }
  })
}
