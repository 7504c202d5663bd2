import { field, seen } from '#platform/web'
import { clock, optionalClock } from '../fleet/door.ts'

/** What is asked of a shift. */
export const shiftForm = field.form({
  bike: field.id('Choisissez un vélo.'),
  courier: field.optionalId(),
  starts: clock(),
  ends: clock(),
  breakFrom: optionalClock(),
  breakTo: optionalClock(),
  minutes: field.whole(5, 120),
  heavy: field.ticked(),
  ...seen,
})
