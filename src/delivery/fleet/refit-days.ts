import type { BikeDay, BikePlan } from '#planner'
import type { Tx } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import type { PersonId } from '#people'
import type { Refused } from '#platform/refusal'
import type { Hub } from '../hub.ts'
import { keepPlan, lockDay, plannedDaysFrom, type DayRows } from '../plan/door.ts'
import { refitPlan } from './refit-plan.ts'
import { readWorkday, workdayOf } from '../workday/door.ts'

export type SettingsChange =
  | { ok: true; replanned: number }
  | { ok: false; refusal: 'orders would be left'; day: Day; count: number }
  | Refused<'name taken' | 'unknown bike' | 'rides to come' | 'changed meanwhile'>

export type What = { hub: Hub; by: PersonId; at: Date }

/** Every planned day from today on, read by the settings of `hub`, with its rows as they would be. */
export async function refitAll(
  tx: Tx,
  { hub, by, at }: What,
  changed: (rows: DayRows) => DayRows,
): Promise<SettingsChange> {
  const kept: { day: Day; bikeDay: BikeDay; plan: BikePlan }[] = []
  for (const day of await plannedDaysFrom(tx, hub.id, parisDay(at))) {
    await lockDay(tx, hub.id, day)
    const work = await readWorkday(tx, hub, day, at)
    const refit = refitPlan(workdayOf(changed(work.rows), work.kept, work.gestures, at), at)
    if (!refit.ok) return { ...refit, day }
    if (refit.changed) kept.push({ day, bikeDay: refit.bikeDay, plan: refit.plan })
  }
  for (const one of kept) await keepPlan(tx, { hubId: hub.id, ...one, how: 'settings changed', by, at })
  return { ok: true, replanned: kept.length }
}
