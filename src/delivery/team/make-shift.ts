import { professionals } from '#people'
import type { Db } from '#platform/db'
import { parisDay, parisInstant } from '#platform/time'
import type { Shift } from '../hub.ts'
import { bikesOfHub } from '../bike-store.ts'
import type { Workday } from '../workday/door.ts'
import { type ShiftWish, type TeamRefusal, type What, hasLeft } from './team-change.ts'

const LONGEST_MS = 10 * 3_600_000

export async function shiftOfWish(
  db: Db,
  { hub, day, at }: What,
  wish: ShiftWish,
  work: Workday,
): Promise<{ shift: Shift } | { refusal: TeamRefusal }> {
  if (day < parisDay(at)) return { refusal: 'that day is over' }
  const { shifts } = work.rows
  const known = shifts.find(({ id }) => id === wish.id)
  const others = shifts.filter(({ id }) => id !== wish.id)
  const bike = (await bikesOfHub(db, hub.id)).find(({ id }) => id === wish.bikeId)
  if (!bike) return { refusal: 'unknown bike' }
  if (others.some((one) => one.bike.id === bike.id)) return { refusal: 'bike taken' }
  if (known && known.bike.id !== bike.id && hasLeft(work, known.id)) return { refusal: 'already begun' }
  const couriers = await professionals(db, 'courier', day, hub.organisationId)
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
