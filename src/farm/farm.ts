import { DAY_MS, daysBetween, parisDay } from '#platform/time'
import type { OrganisationId, PersonId } from '#people'
import type { FarmId, ActId } from './ids.ts'

/** Where its pages are. */
export const FARM = '/ferme'

/** A farm of an organisation; `letter` begins the numbers of its lots. */
export type Farm = { id: FarmId; organisationId: OrganisationId; name: string; letter: string }

/** What somebody is to the farm today: they run it, or work in its beds. */
export type Seat = 'runs' | 'team'

/** A press of a button, as the telephone noted it and as it arrived. */
export type Act = {
  id: ActId
  by: PersonId
  /** On our clock. */
  doneAt: Date
  keptAt: Date
  device: string
}

export const UNDO_MINUTES = 15
/** A telephone left in a drawer: past this, what it says is shown to the supervisor rather than kept. */
const OLDEST_DAYS = 14

/** True for what a telephone says long after. */
export const isTooOld = ({ doneAt, keptAt }: Act): boolean =>
  daysBetween(parisDay(doneAt), parisDay(keptAt)) > OLDEST_DAYS

/** Two months ago: how far back somebody reads what they did. */
export const recently = (now: Date): Date => new Date(now.getTime() - 60 * DAY_MS)
