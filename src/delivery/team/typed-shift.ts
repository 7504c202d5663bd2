import { parisClock } from '#platform/time'
import type { Typed } from '#platform/web'
import type { Shift } from '../hub.ts'

/** What a shift has now, as its form shows it. */
export const typedOf = (shift: Shift | undefined): Typed => ({
  bike: shift?.bike.id ?? '',
  courier: shift?.courier?.id ?? '',
  starts: shift ? parisClock(shift.startsAt) : '09:00',
  ends: shift ? parisClock(shift.endsAt) : '16:00',
  breakFrom: shift?.pause ? parisClock(shift.pause.from) : '',
  breakTo: shift?.pause ? parisClock(shift.pause.to) : '',
  minutes: String(shift?.pause?.minutes ?? 30),
  ...(shift?.heavy ? { heavy: 'oui' } : {}),
})
