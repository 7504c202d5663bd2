import { randomInt } from 'node:crypto'
import type { Db } from '#platform/db'
import { currentLines, type CurrentLine } from '../attendance/door.ts'
import {
  codeOf,
  insertSheet,
  insertSignature,
  signaturesOf,
  type SheetKey,
  type SheetSignature,
} from './store.ts'
import { halfDaysAt } from '../half-day-store.ts'
import { subgroupsOf } from '../subgroup-store.ts'
import { isSigned, type HalfDay } from '../half-day.ts'
import { traineesOf, type Trainee } from '../trainee-store.ts'

/** One line of a sheet: a trainee, the half-day they have then, and what is known of them. */
export type SheetRow = { trainee: Trainee; halfDay: HalfDay | undefined; current: CurrentLine | undefined }

/** A sheet as it stands: who should be there, who was, who signed. */
export type AttendanceSheet = {
  key: SheetKey
  halfDays: HalfDay[]
  rows: SheetRow[]
  code: string | undefined
  signatures: SheetSignature[]
}

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

/** Those who must sign, or be said absent, and of whom nothing sure is known yet. */
export const awaited = (sheet: AttendanceSheet): SheetRow[] =>
  sheet.rows.filter(
    ({ halfDay, current }) => halfDay && isSigned(halfDay.mode) && (!current || current.doubted),
  )

/** Opens a sheet with a code of four digits, shown in the room: it proves that who signs on their telephone is there. */
export async function openSheet(tx: Db, key: SheetKey, by: string, at: Date): Promise<void> {
  await insertSheet(tx, key, String(randomInt(10_000)).padStart(4, '0'), by, at)
}

export type SheetRefusal = 'not begun' | 'somebody is not marked'

/** Who trained signs the sheet: once the half-day has begun, and once everybody signed or is said absent. Twice is once. */
export async function signSheet(
  db: Db,
  key: SheetKey,
  signer: { personId: string; drawing: string | null },
  at: Date,
): Promise<{ ok: true } | { ok: false; refusal: SheetRefusal }> {
  return db.transaction(async (tx) => {
    const sheet = await readSheetAt(tx, key)
    if (!sheet || sheet.halfDays.every((one) => one.startsAt > at)) return { ok: false, refusal: 'not begun' }
    if (awaited(sheet).length > 0) return { ok: false, refusal: 'somebody is not marked' }
    await insertSignature(tx, key, signer.personId, signer.drawing, at)
    return { ok: true }
  })
}
