import type { Day } from '#platform/time'
import { field } from '#platform/web'
import type { Convention } from '../convention/door.ts'
import type { NeedId } from '../ids.ts'
import { readHours } from '../needs/door.ts'
import { contracts } from './hire.ts'
import { whyNotThen } from './prove-hire.ts'

const [FEWEST, MOST] = [60, 48 * 60]

/** Minutes a week, of hours as somebody writes them: '24', '24,5', '24 h 30'; undefined for what a contract cannot be. */
export function weeklyMinutesOf(hours: string): number | undefined {
  const read = readHours(hours)
  return read && read.from === read.to && FEWEST <= read.from && read.from <= MOST ? read.from : undefined
}

const HOURS = 'Donnez des heures par semaine, de 1 à 48. Exemples : 24, 24,5, 24 h 30'

/** The contract of a hire, as it is typed. */
export const contractForm = field.form({
  contract: field.oneOf(contracts, 'Choisissez le contrat.'),
  hours: field.text(20, HOURS),
  startsOn: field.day(),
  needId: field.optionalId<NeedId>(),
})

type Sound = { hours?: string | undefined; startsOn?: Day | undefined; needId?: NeedId | null | undefined }
type After = { one: Pick<Convention, 'fromDay'>; needs: readonly { id: NeedId }[] }

/** What no field says by itself: each is told with the faults of the others. */
export function contractFaults(
  { hours, startsOn, needId }: Sound,
  { one, needs }: After,
  today: Day,
): Record<string, string> {
  const impossible = startsOn && whyNotThen(startsOn, one.fromDay, today)
  const isOther = needId && !needs.some(({ id }) => id === needId)
  return {
    ...(hours !== undefined && weeklyMinutesOf(hours) === undefined ? { hours: HOURS } : {}),
    ...(impossible ? { startsOn: impossible } : {}),
    ...(isOther ? { needId: 'Choisissez dans la liste.' } : {}),
  }
}
