import { openFile } from '#people'
import { idIn, notFound, type Ask, type Typed } from '#platform/web'
import type { Errors } from '#platform/ui'
import { historyOf } from '../attendance/door.ts'
import { sheetAsked } from './find-sheet.ts'
import type { SheetRow } from './sheet.ts'
import { asksSignature, type HalfDay } from '../half-day.ts'
import { rowPage } from './row-page.tsx'

type Asked = Awaited<ReturnType<typeof sheetAsked>> & { row: SheetRow; halfDay: HalfDay }

export async function rowAsked(c: Ask): Promise<Asked> {
  const asked = await sheetAsked(c)
  const person = idIn(c, 'person')
  const row = asked.sheet.rows.find((one) => one.trainee.personId === person)
  if (!row?.halfDay || !asksSignature(row.halfDay.mode)) throw notFound()
  return { ...asked, row, halfDay: row.halfDay }
}

export async function showSheetRow(
  c: Ask,
  asked: Asked,
  errors: Errors = {},
  typed: Typed = {},
): Promise<Response> {
  const { at, sheet, row, halfDay, address } = asked
  const { db, now } = c.var
  const history = await db.transaction(async (tx) => {
    const why = { code: 'attendance sheet', day: sheet.key.day } as const
    if (!(await openFile(tx, at.actor, row.trainee.personId, 'attendance', why, now))) throw notFound()
    return historyOf(
      tx,
      [...sheet.halfDays.map((one) => one.id), ...(row.atHost ? [row.atHost.halfDayId] : [])],
      row.trainee.personId,
    )
  })
  return rowPage(c, at, { sheet, row, halfDay, address, history, errors, typed })
}
