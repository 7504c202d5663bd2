import { planInWorker, type BikeDay, type BikePlan } from '#planner'
import type { Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import type { PersonId } from '#people'
import { refuse } from '#platform/refusal'
import { secondsOf } from '../day-clock.ts'
import { readDay, keepPlan, setAside, lockDay } from '../plan/door.ts'
import type { Hub } from '../hub.ts'
import { learnWays } from './learn-ways.ts'
import { relieveLate } from './relieve-late.ts'
import { asPlanned, lockedOf, readWorkday, type Workday } from '../workday/door.ts'
import type { PlanRefusal, Planned } from './planned.ts'
import { sizeOf, isBetter } from './plan-size.ts'

type PlanWish = {
  hub: Hub
  day: Day
  by: PersonId | null
  at: Date
  seed?: number
  seconds: number
  iterations?: number
  /** The operator's bike router, when there is one. */
  router?: string | undefined
}

const TRIES = 3

/**
 * Plans a day: from nothing before it begins, from what is lived once somebody rides; locked rounds stay as they are, and no order that
 * had a bike loses it. As well as can be found in so many seconds (or iterations, for the same plan twice). The search runs beside; the
 * day is held only to keep what it found. @returns refusals: 'that day is over', 'no bike that day', 'nothing to deliver', 'every round
 * is locked', 'ridden otherwise' (couriers left the plan so far that no rule knows it), 'the day changed meanwhile', after three tries.
 */
export async function planDay(db: Db, wish: PlanWish): Promise<Planned> {
  for (let tries = 1; tries < TRIES; tries++) {
    const planned = await tryToPlan(db, wish)
    if (planned.ok || planned.refusal !== 'the day changed meanwhile') return planned
  }
  return tryToPlan(db, wish)
}

async function tryToPlan(db: Db, wish: PlanWish): Promise<Planned> {
  const { hub, day, by, at, seed = 1, seconds, iterations, router } = wish
  const routerAway = router !== undefined && !(await learnWays(db, router, await readDay(db, hub, day), at))
  const work = await readWorkday(db, hub, day, at)
  const refusal = refusalOf(work, at)
  if (refusal) return refuse(refusal)
  const { whole, back, standing } = toPlan(work, at)
  if (whole.bikes.length === 0) return refuse('every round is locked')
  const found = await planInWorker({ day: whole, seed, seconds, ...(iterations ? { iterations } : {}) })
  const { bikeDay, plan } = back(whole, relieved(work, whole, found.plan))
  return db.transaction(async (tx): Promise<Planned> => {
    await lockDay(tx, hub.id, day)
    if (printOf(await readWorkday(tx, hub, day, at)) !== printOf(work))
      return refuse('the day changed meanwhile')
    const before = work.kept ? sizeOf(standing.day, standing.plan) : null
    const after = sizeOf(bikeDay, plan)
    if (!after && work.underWay) return refuse('ridden otherwise')
    if (!after) throw new Error(`the plan found for ${day} breaks a rule`)
    const said = {
      left: plan.unassigned.length,
      notPlaced: work.notPlaced.length,
      routerAway,
      before,
    }
    if (before && work.kept && !isBetter(work, before, plan, after))
      return {
        ok: true,
        version: work.kept.version,
        better: false,
        ...said,
        left: work.plan.unassigned.length,
        after: before,
      }
    const version = await keepPlan(tx, { hubId: hub.id, day, bikeDay, plan, how: 'planned', by, at })
    return { ok: true, version, better: true, ...said, after }
  })
}

function refusalOf({ rows, bikeDay }: Workday, at: Date): PlanRefusal | undefined {
  if (rows.day < parisDay(at)) return 'that day is over'
  if (rows.shifts.length === 0) return 'no bike that day'
  return bikeDay.orders.length === 0 ? 'nothing to deliver' : undefined
}

/** What the planner may change: before the day begins nothing is kept but locked rounds. */
function toPlan(work: Workday, at: Date) {
  const { rows, underWay, bikeDay, plan } = work
  const now_s = rows.day === parisDay(at) ? secondsOf(at, rows.day) : 0
  const standing = underWay ? asPlanned(work, at) : { day: notBefore(bikeDay, now_s), plan }
  const { day: whole, back } = setAside(standing.day, standing.plan, lockedOf(rows), rows.ways)
  return { whole, back, standing }
}

/** Late orders go to a bike that can still be on time. */
function relieved({ underWay, live, bikeDay }: Workday, whole: BikeDay, plan: BikePlan): BikePlan {
  if (!underWay) return plan
  const late = live.flatMap(({ breaches }) =>
    breaches.flatMap((one) => (one.kind === 'slot' ? [one.order] : [])),
  )
  return relieveLate(whole, bikeDay, plan, late)
}

/** Nobody leaves in the past. */
const notBefore = (day: BikeDay, now_s: number): BikeDay => ({
  ...day,
  bikes: day.bikes.map((bike) => ({
    ...bike,
    shift_start_s: Math.min(Math.max(bike.shift_start_s, now_s), bike.shift_end_s),
  })),
})

/** Changes when anything that the plan counts with does, what couriers note included. */
const printOf = ({ rows, kept, gestures }: Workday): string =>
  JSON.stringify([rows.shifts, rows.places, rows.orders, kept?.version, gestures.map(({ id }) => id)])
