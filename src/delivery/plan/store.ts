import type { BikePlan } from '#planner'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'

/** Why a version was made. */
export type PlanChange =
  | 'planned'
  | 'order taken'
  | 'order moved'
  | 'order cancelled'
  | 'pickup dropped'
  | 'taken back'
  | 'team changed'
  | 'settings changed'

/** The plan of a day, as it stands. Bikes are named by their shift, orders and shops by their ids. */
export type DayPlan = {
  hubId: string
  day: Day
  version: number
  plan: BikePlan
  distance_m: number
  distances: 'as the crow flies' | 'bike router'
  how: PlanChange
  madeBy: string | null
  madeAt: Date
}

const columns = sql`
  hub_id as "hubId", day, version, plan, distance_m, distances, how, made_by as "madeBy", made_at as "madeAt"`

/** One writer of a day at a time: until the transaction ends, nobody else plans it, takes an order or moves one. */
export async function lockDay(tx: Db, hubId: string, day: Day): Promise<void> {
  await tx.row(sql`select pg_advisory_xact_lock(hashtextextended(${`delivery ${hubId} ${day}`}, 0))`)
}

/** The last version, or undefined when nobody planned that day. */
export async function planOfDay(db: Db, hubId: string, day: Day): Promise<DayPlan | undefined> {
  return db.row<DayPlan>(sql`
    select ${columns}
    from delivery.plans
    where hub_id = ${hubId} and day = ${day}
    order by version desc
    limit 1`)
}

/** One version, to look at it or take it back. */
export async function planVersion(
  db: Db,
  hubId: string,
  day: Day,
  version: number,
): Promise<DayPlan | undefined> {
  return db.row<DayPlan>(sql`
    select ${columns}
    from delivery.plans
    where hub_id = ${hubId} and day = ${day} and version = ${version}`)
}

/** A version with the name of who made it. */
export type NamedPlan = DayPlan & { madeByName: string | null }

/** The versions of a day, the last first; enough to tell how the day came to be. */
export async function versionsOfDay(db: Db, hubId: string, day: Day, limit = 21): Promise<NamedPlan[]> {
  return db.rows<NamedPlan>(sql`
    select ${columns}, p.given_name || ' ' || p.family_name as "madeByName"
    from delivery.plans
    left join people.published_persons p on p.id = made_by
    where hub_id = ${hubId} and day = ${day}
    order by version desc
    limit ${limit}`)
}

/** Writes the next version. Whoever calls holds the day. @returns its number. */
export async function insertPlan(tx: Db, plan: Omit<DayPlan, 'version'>): Promise<number> {
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
export async function plannedDaysFrom(db: Db, hubId: string, from: Day): Promise<Day[]> {
  const rows = await db.rows<{ day: Day }>(sql`
    select distinct day
    from delivery.plans
    where hub_id = ${hubId} and day >= ${from}
    order by day`)
  return rows.map(({ day }) => day)
}
