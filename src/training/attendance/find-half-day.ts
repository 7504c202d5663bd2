import type { Tx } from '#platform/db'
import type { PersonId } from '#people'
import { modeWords } from '../activity.ts'
import type { AttendanceRow } from './row.ts'
import { opensAt } from './signing.ts'
import { placeInSubgroup } from '../subgroup-store.ts'
import type { HalfDay } from '../half-day.ts'
import type { Desk } from './open-desk.ts'
import { refuse, type Verdict } from './verdict.ts'

/** The half-day of the calendar that a line is about; a line of a subgroup's half-day says who is in it. */
export async function halfDayOf(
  tx: Tx,
  desk: Desk,
  row: AttendanceRow,
  personId: PersonId,
): Promise<HalfDay | Verdict> {
  if (desk.halfDays.length === 0)
    return refuse('Ce groupe n’a pas de calendrier\u00A0: importez le calendrier avant.')
  const there = desk.halfDays.filter((one) => one.day === row.day && one.half === row.half)
  if (there.length === 0)
    return refuse('Le calendrier n’a rien à cette demi-journée\u00A0: importez le calendrier avant.')
  const place = desk.subgroups.get(personId)
  const asSaid = there.filter((one) => one.mode === row.mode)
  const found = asSaid.find((one) => !one.subgroup || !place || one.subgroup === place)
  if (!found) {
    const planned = there.map(
      (one) => `${modeWords[one.mode]}${one.subgroup ? ` (groupe ${one.subgroup})` : ''}`,
    )
    return refuse(`Le calendrier dit autre chose\u00A0: ${planned.join(', ')}.`)
  }
  // An absence may be known in advance; a presence may not.
  if (row.status === 'present' && opensAt(found) > desk.now)
    return refuse('Cette demi-journée n’a pas commencé.')
  if (found.subgroup && !place) {
    await placeInSubgroup(tx, { groupId: desk.group.id, personId, subgroup: found.subgroup, at: desk.now })
    desk.subgroups.set(personId, found.subgroup)
  }
  return found
}
