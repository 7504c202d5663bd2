import type { Day } from '#platform/time'
import * as field from './fields.ts'

/** A day of a training, a jury, a certificate: calendars accept more, and what is counted from it would fall out of them. */
export const isPossibleDay = (day: Day): boolean => day >= '2000-01-01' && day <= '2099-12-31'

/** Such a day in a form. */
export const possibleDay = () =>
  field.day().refine(isPossibleDay, 'Cette date est trop loin. Exemple : 09/04/2018')
