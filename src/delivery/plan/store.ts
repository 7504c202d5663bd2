import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { DayPlan } from './day-plan.ts'
import type { HubId } from '../ids.ts'

export const planColumns = sql`
  hub_id as "hubId", day, version, plan, distance_m, distances, how, made_by as "madeBy", made_at as "madeAt"`

/** One writer of a day at a time: until the transaction ends, nobody else plans it, takes an order or moves one. */
export async function lockDay(tx: Tx, hubId: HubId, day: Day): Promise<void> {
  await tx.row(sql`select pg_advisory_xact_lock(hashtextextended(${`delivery ${hubId} ${day}`}, 0))`)
}

/** The last version, or undefined when nobody planned that day. */
export async function planOfDay(db: Db, hubId: HubId, day: Day): Promise<DayPlan | undefined> {
  return db.row<DayPlan>(sql`
    select ${planColumns}
    from delivery.plans
    where hub_id = ${hubId} and day = ${day}
    order by version desc
    limit 1`)
}

/** The last version of each of these days at these hubs, where somebody planned it. */
export const plansOn = (db: Db, hubIds: readonly HubId[], days: readonly Day[]): Promise<DayPlan[]> =>
  db.rows<DayPlan>(sql`
    select distinct on (hub_id, day) ${planColumns}
    from delivery.plans
    where hub_id = any(${hubIds}::uuid[]) and day = any(${days}::date[])
    order by hub_id, day, version desc`)

/** One version, to look at it or take it back. */
export async function planVersion(
  db: Db,
  hubId: HubId,
  day: Day,
  version: number,
): Promise<DayPlan | undefined> {
  return db.row<DayPlan>(sql`
    select ${planColumns}
    from delivery.plans
    where hub_id = ${hubId} and day = ${day} and version = ${version}`)
}

/** Writes the next version. Whoever calls holds the day. @returns its number. */
export async function insertPlan(tx: Tx, plan: Omit<DayPlan, 'version'>): Promise<number> {
  const row = await tx.row<{ version: number }>(sql`
    insert into delivery.plans (hub_id, day, version, plan, distance_m, distances, how, made_by, made_at)
    select
      ${plan.hubId}, ${plan.day}, coalesce(max(version), 0) + 1, ${JSON.stringify(plan.plan)}::jsonb, ${plan.distance_m},
      ${plan.distances}, ${plan.how}, ${plan.madeBy}, ${plan.madeAt}
    from delivery.plans
    where hub_id = ${plan.hubId} and day = ${plan.day}
    returning version`)
  return row?.version ?? 0
}

/** The days from this one on that have a plan. */
export async function plannedDaysFrom(db: Db, hubId: HubId, from: Day): Promise<Day[]> {
  const rows = await db.rows<{ day: Day }>(sql`
    select distinct day
    from delivery.plans
    where hub_id = ${hubId} and day >= ${from}
    order by day`)
  return rows.map(({ day }) => day)
}
