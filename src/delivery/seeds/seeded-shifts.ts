import { dayOf, daysBetween, parisInstant, type Day } from '#platform/time'
import { cast, type MembershipId, type PersonId } from '#people'
import { asId } from '#platform/id'
import type { Shift } from '../hub.ts'
import { idOf, seededBikes, seededHub } from './seeded-town.ts'
import type { ShiftId } from '../ids.ts'

export const memberId = (id: string) => cast.find((one) => one.id === id)?.personId ?? asId<MembershipId>('')

export const courierIds = [memberId('yanis'), idOf<MembershipId>('b3', 2), idOf<MembershipId>('b3', 3)]

/** From when to when each bike rides. */
const ridden = [
  ['09:00', '14:15'],
  ['13:30', '18:30'],
  ['09:15', '17:00'],
] as const

/** `tomorrow`: the next day that bikes ride. */
type When = 'yesterday' | 'today' | 'tomorrow'

/** Who rides which bike in the demo. */
export const shiftsFor = (when: When, day: Day): Shift[] =>
  seededBikes.map((bike, n) => ({
    id: shiftId(when, n + 1),
    hubId: seededHub.id,
    day,
    bike,
    courier: { id: asId(courierIds[n] ?? asId<PersonId>('')), name: '' },
    startsAt: parisInstant(day, ridden[n]?.[0] ?? '09:00'),
    endsAt: parisInstant(day, ridden[n]?.[1] ?? '18:30'),
    pause: n === 2 ? { from: parisInstant(day, '12:00'), to: parisInstant(day, '14:00'), minutes: 30 } : null,
    heavy: n === 2,
    locked: null,
  }))

/** The shifts of a day: `shiftId('today', 1)` is Yanis on the first bike. */
export const shiftId = (when: When, n: number): ShiftId =>
  idOf({ yesterday: 'b7', today: 'b8', tomorrow: 'b9' }[when], n)

/** A number for each day, to name what happened then. */
export const dayNumber = (day: Day): number => daysBetween(dayOf('2020-01-01'), day)

/** The shift of a day of which the demo says nothing else. */
export const olderShiftId = (day: Day): ShiftId => idOf('be', dayNumber(day))
