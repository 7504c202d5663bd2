import { fullName, professionals } from '#people'
import { parisDay } from '#platform/time'
import type { Ask, Typed } from '#platform/web'
import type { OpenGroup } from '../access.ts'
import { halfDayPage } from './half-day-pages.tsx'
import type { NamedHalfDay } from '../half-day.ts'
import { signedAround } from './signed-store.ts'
import { trainersOf } from '../trainer-store.ts'

export async function showHalfDay(
  c: Ask,
  open: OpenGroup,
  halfDay: NamedHalfDay | undefined,
  typed: Typed,
  errors: Record<string, string> = {},
): Promise<Response> {
  const names = await namesFor(c, open, halfDay)
  const wasSigned = halfDay !== undefined && (await signedAround(c.var.db, halfDay)).isSigned
  return halfDayPage(c, open, { halfDay, wasSigned, typed, errors, names })
}

/** Who may be named for a half-day: who trains this group, and the trainers of the organisation that leads it. */
export async function namesFor(
  c: Ask,
  open: OpenGroup,
  halfDay: NamedHalfDay | undefined,
): Promise<Map<string, string>> {
  const trainers = await trainersOf(c.var.db, open.group.id)
  const around = await professionals(c.var.db, 'trainer', parisDay(c.var.now), open.action.leadId)
  return new Map([
    ...around.map((one) => [one.personId, fullName(one)] as const),
    ...trainers.map((one) => [one.personId, fullName(one)] as const),
    ...(halfDay?.trainerId ? [[halfDay.trainerId, halfDay.trainerName ?? ''] as const] : []),
  ])
}
