import { asDay } from '#platform/time'
import { notFound, type Ask } from '#platform/web'
import { readSheetAt } from './read-sheet.ts'
import type { AttendanceSheet } from './sheet.ts'
import { GROUP, openGroupPage, type OpenGroup } from '../access.ts'
import { halfAddress, halfAt } from '../half-day.ts'

export const SHEET = `${GROUP}/emargement/:day{\\d{4}-\\d{2}-\\d{2}}/:half{(?:matin|apres-midi)}`

/** The sheet of the address. @throws notFound when nothing is planned then, and for who does not train this group. */
export async function sheetAsked(
  c: Ask,
): Promise<{ at: OpenGroup; sheet: AttendanceSheet; address: string }> {
  const at = await openGroupPage(c)
  const day = asDay(c.req.param('day') ?? '')
  const half = halfAt((c.req.param('half') ?? '').replace(/\.pdf$/, ''))
  const found = day && half && (await readSheetAt(c.var.db, { groupId: at.group.id, day, half }))
  if (!found) throw notFound()
  return { at, sheet: found, address: `/formation/${at.group.id}/emargement/${day}/${halfAddress[half]}` }
}
