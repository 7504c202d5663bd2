import type { Tx } from '#platform/db'
import type { Shift } from '../hub.ts'
import { keepPlan } from '../plan/door.ts'
import { refitPlan } from '../fleet/door.ts'
import { workdayOf, type Workday } from '../workday/door.ts'
import type { TeamChange, What } from './team-change.ts'
import { tellCouriers } from './tell-couriers.ts'

/** The plan with this team instead; what is written only happens when it holds. */
export async function followTeam(
  tx: Tx,
  { hub, day, by, at }: What,
  work: Workday,
  shifts: Shift[],
  write: () => Promise<void>,
): Promise<TeamChange> {
  const next = workdayOf({ ...work.rows, shifts }, work.kept, work.gestures, at)
  const refit = refitPlan(next, at)
  if (!refit.ok) return refit
  await write()
  await tellCouriers(tx, { before: work.rows.shifts, after: shifts, day, by, at })
  if (!refit.changed) return { ok: true, replanned: false }
  const { bikeDay, plan } = refit
  await keepPlan(tx, { hubId: hub.id, day, bikeDay, plan, how: 'team changed', by, at })
  return { ok: true, replanned: true }
}
