import { professionals } from '#people'
import type { Db } from '#platform/db'
import { addDays, parisClock, parisDay, parisInstant, type Day } from '#platform/time'
import { foundThere, versionOf } from '#platform/web'
import type { Hub, Shift } from '../hub.ts'
import { keepPlan, lockDay } from '../plan/door.ts'
import { refitPlan } from './refit-plan.ts'
import { saveShift, shiftsOfDay, withdrawShift } from '../shift-store.ts'
import { bikesOfHub } from '../bike-store.ts'
import { readWorkday, workdayOf, type Workday } from '../workday/door.ts'

export type ShiftWish = {
  id: string
  bikeId: string
  courierId: string | null
  /** Clocks of Paris. */
  starts: string
  ends: string
  pause: { from: string; to: string; minutes: number } | null
  heavy: boolean
}

export type TeamRefusal =
  | 'that day is over'
  | 'unknown bike'
  | 'unknown courier'
  | 'unknown shift'
  | 'bike taken'
  | 'courier busy'
  | 'ends too early'
  | 'too long'
  | 'break outside'
  | 'already begun'
  | 'changed meanwhile'

export type TeamChange =
  | { ok: true; replanned: boolean }
  | { ok: false; refusal: TeamRefusal }
  | { ok: false; refusal: 'orders would be left'; count: number }

type What = { hub: Hub; day: Day; by: string; at: Date }

/**
 * Writes who rides which bike on a day. The plan follows: orders keep a bike, or the change is refused.
 * Refusals: 'that day is over', 'unknown bike', 'unknown courier', 'bike taken', 'courier busy' (on another bike at that hour), 'ends too
 * early', 'too long' (more than 10 hours, Code du travail L3121-18), 'break outside' the shift, 'already begun' (another bike once it
 * has left), 'changed meanwhile' (somebody else saved since a form was `seen`), 'orders would be left' with how many.
 */
export async function changeShift(
  db: Db,
  { wish, seen, ...what }: What & { wish: ShiftWish; seen: string },
): Promise<TeamChange> {
  const { hub, day, at } = what
  return db.transaction(async (tx): Promise<TeamChange> => {
    await lockDay(tx, hub.id, day)
    const work = await readWorkday(tx, hub, day, at)
    const made = await shiftOfWish(tx, what, wish, work)
    if ('refusal' in made) return { ok: false, ...made }
    const { shift } = made
    const before = work.rows.shifts.find(({ id }) => id === shift.id)
    const found = before && foundThere(versionOfShift(before), versionOfShift(shift), seen)
    if (found === 'same') return { ok: true, replanned: false }
    if (found === 'changed') return { ok: false, refusal: 'changed meanwhile' }
    const shifts = [...work.rows.shifts.filter(({ id }) => id !== shift.id), shift].toSorted(byStart)
    return follow(tx, what, work, shifts, async () => {
      const { bike, courier, ...row } = shift
      await saveShift(tx, { ...row, bikeId: bike.id, courierId: courier?.id ?? null }, at)
    })
  })
}

/** Changes when anything that the form of a shift shows does. */
export const versionOfShift = ({ bike, courier, startsAt, endsAt, pause, heavy }: Shift): string =>
  versionOf([
    bike.id,
    courier?.id ?? null,
    startsAt,
    endsAt,
    pause && [pause.from, pause.to, pause.minutes],
    heavy,
  ])

/** Takes a shift out of its day. Refusals: 'that day is over', 'unknown shift', 'already begun', 'orders would be left' with how many. */
export async function withdrawShiftOf(
  db: Db,
  { shiftId, ...what }: What & { shiftId: string },
): Promise<TeamChange> {
  const { hub, day, at } = what
  return db.transaction(async (tx): Promise<TeamChange> => {
    await lockDay(tx, hub.id, day)
    const work = await readWorkday(tx, hub, day, at)
    if (day < parisDay(at)) return { ok: false, refusal: 'that day is over' }
    if (!work.rows.shifts.some(({ id }) => id === shiftId)) return { ok: false, refusal: 'unknown shift' }
    if (hasLeft(work, shiftId)) return { ok: false, refusal: 'already begun' }
    const shifts = work.rows.shifts.filter(({ id }) => id !== shiftId)
    return follow(tx, what, work, shifts, () => withdrawShift(tx, hub.id, shiftId, at))
  })
}

/** Copies the team of the same day a week before; bikes and couriers already there, or gone, are left out. @returns how many shifts. */
export async function copyTeam(db: Db, { newId, ...what }: What & { newId: () => string }): Promise<number> {
  const before = await shiftsOfDay(db, what.hub.id, addDays(what.day, -7))
  let copied = 0
  for (const { bike, courier, startsAt, endsAt, pause, heavy } of before) {
    const wish: ShiftWish = {
      id: newId(),
      bikeId: bike.id,
      courierId: courier?.id ?? null,
      starts: parisClock(startsAt),
      ends: parisClock(endsAt),
      pause: pause && { from: parisClock(pause.from), to: parisClock(pause.to), minutes: pause.minutes },
      heavy,
    }
    if ((await changeShift(db, { ...what, wish, seen: '' })).ok) copied++
  }
  return copied
}

const byStart = (a: Shift, b: Shift) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1)
const hasLeft = ({ live }: Workday, shiftId: string) =>
  live.some(({ bike, left }) => bike === shiftId && left)
const LONGEST_MS = 10 * 3_600_000

/** The plan with this team instead; what is written only happens when it holds. */
async function follow(
  tx: Db,
  { hub, day, by, at }: What,
  work: Workday,
  shifts: Shift[],
  write: () => Promise<void>,
): Promise<TeamChange> {
  const next = workdayOf({ ...work.rows, shifts }, work.kept, work.gestures, at)
  const refit = refitPlan(next, at)
  if (!refit.ok) return refit
  await write()
  if (!refit.changed) return { ok: true, replanned: false }
  const { bikeDay, plan } = refit
  await keepPlan(tx, { hubId: hub.id, day, bikeDay, plan, how: 'team changed', by, at })
  return { ok: true, replanned: true }
}

async function shiftOfWish(
  tx: Db,
  { hub, day, at }: What,
  wish: ShiftWish,
  work: Workday,
): Promise<{ shift: Shift } | { refusal: TeamRefusal }> {
  if (day < parisDay(at)) return { refusal: 'that day is over' }
  const { shifts } = work.rows
  const known = shifts.find(({ id }) => id === wish.id)
  const others = shifts.filter(({ id }) => id !== wish.id)
  const bike = (await bikesOfHub(tx, hub.id)).find(({ id }) => id === wish.bikeId)
  if (!bike) return { refusal: 'unknown bike' }
  if (others.some((one) => one.bike.id === bike.id)) return { refusal: 'bike taken' }
  if (known && known.bike.id !== bike.id && hasLeft(work, known.id)) return { refusal: 'already begun' }
  const couriers = await professionals(tx, 'courier', day, hub.organisationId)
  const rider = couriers.find(({ personId }) => personId === wish.courierId)
  if (wish.courierId && !rider) return { refusal: 'unknown courier' }
  const [startsAt, endsAt] = [parisInstant(day, wish.starts), parisInstant(day, wish.ends)]
  if (endsAt <= startsAt) return { refusal: 'ends too early' }
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_MS) return { refusal: 'too long' }
  const busy = others.some(
    (one) => rider && one.courier?.id === rider.personId && one.startsAt < endsAt && startsAt < one.endsAt,
  )
  if (busy) return { refusal: 'courier busy' }
  const pause = wish.pause && {
    from: parisInstant(day, wish.pause.from),
    to: parisInstant(day, wish.pause.to),
    minutes: wish.pause.minutes,
  }
  if (pause && (pause.from < startsAt || pause.to > endsAt || pause.to < pause.from))
    return { refusal: 'break outside' }
  const courier = rider ? { id: rider.personId, name: rider.name } : null
  const { id, heavy } = wish
  return {
    shift: {
      id,
      hubId: hub.id,
      day,
      bike,
      courier,
      startsAt,
      endsAt,
      pause,
      heavy,
      locked: known?.locked ?? null,
    },
  }
}
