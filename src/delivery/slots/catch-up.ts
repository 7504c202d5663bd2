import type { Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { Hub } from '../hub.ts'
import { keepPlan, lockDay, planOfDay } from '../plan/door.ts'
import { openDay } from './open-day.ts'

/** Puts in the plan of a day, if it has one, the orders that came or changed since; those that no bike can take stay for somebody to see. */
export async function catchUp(
  tx: Tx,
  { hub, day, by, at }: { hub: Hub; day: Day; by: PersonId; at: Date },
): Promise<void> {
  await lockDay(tx, hub.id, day)
  const kept = await planOfDay(tx, hub.id, day)
  if (!kept) return
  const open = await openDay(tx, { hub, day, now: at })
  if (!open) return
  const whole = open.back(open.bikeDay, open.plan)
  if (JSON.stringify(whole.plan) === JSON.stringify(kept.plan)) return
  await keepPlan(tx, { hubId: hub.id, day, ...whole, how: 'order taken', by, at })
}
