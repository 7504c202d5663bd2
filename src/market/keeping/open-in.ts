import type { Writer } from '#platform/languages'
import { addDays, parisDay, parisInstant } from '#platform/time'
import type { Hours } from '../hours.ts'
import { isAway, type Merchant } from '../merchant.ts'
import { openState } from '../open-state.ts'
import type { KeepingSentences } from './shop/sentences.fr.ts'

type Words = { say: KeepingSentences; write: Writer }

/** 'Ouvert jusqu’à 19 h', 'Fermé, ouvre mardi à 9 h', 'Absent jusqu’au 12 juin', in a language. */
export function openIn(
  { say: { hours: say }, write }: Words,
  { away }: Pick<Merchant, 'away'>,
  hours: Hours | undefined,
  now: Date,
): string {
  const today = parisDay(now)
  if (away && isAway({ away }, today)) {
    const said = say.awayUntil(write.day(away.until))
    return away.words ? say.saying(said, away.words) : said
  }
  if (!hours) return say.notSaid
  const state = openState(hours, now)
  const clock = (minutes: number) => write.clock(parisInstant(today, clockOf(minutes)))
  if (state.open) return say.openUntil(clock(state.until))
  if (!state.next) return say.closed
  const { day, from } = state.next
  if (day === today) return say.opensToday(clock(from))
  return day === addDays(today, 1) ? say.opensTomorrow(clock(from)) : say.opensOn(write.day(day), clock(from))
}

/** '09:30', of minutes of the day. */
const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
