import { addDays, parisDay } from '#platform/time'
import type { Hours, Range } from '../hours.ts'
import { isAway, type Merchant } from '../merchant.ts'
import { openState } from '../open-state.ts'
import type { Said } from './said.ts'
import type { ShopSentences } from './shop/sentences.fr.ts'

type Told = Said<ShopSentences>
type SaidOpen = { kind: 'ok' | 'none' | 'wait'; text: string }
/** Its hours, when they are known, and whether it is away. */
type Opens = Pick<Merchant, 'away'> & { opening: Hours | undefined }

/** '9 h', '12 h 30', from minutes of the day. */
function minuteIn({ language }: Told, minutes: number): string {
  const hour = Math.floor(minutes / 60) % 24
  const rest = String(minutes % 60).padStart(2, '0')
  if (language !== 'fr') return `${String(hour).padStart(2, '0')}:${rest}`
  return rest === '00' ? `${hour}\u00A0h` : `${hour}\u00A0h\u00A0${rest}`
}

/** 'de 9 h à 12 h et de 14 h à 19 h' */
export const rangesIn = (told: Told, ranges: readonly Range[]): string =>
  ranges.length === 0
    ? told.say.closedDay
    : told.write.list(ranges.map(({ from, to }) => told.say.range(minuteIn(told, from), minuteIn(told, to))))

/** 'Ouvert jusqu’à 19 h', 'Fermé, ouvre mardi à 9 h', 'Absent jusqu’au 12 juin'. */
export function openIn(told: Told, { away, opening }: Opens, now: Date): SaidOpen {
  const { say, write } = told
  const today = parisDay(now)
  if (away && isAway({ away }, today))
    return { kind: 'wait', text: say.away(write.day(away.until), away.words) }
  if (!opening) return { kind: 'none', text: say.noHours }
  const state = openState(opening, now)
  if (state.open) return { kind: 'ok', text: say.openUntil(minuteIn(told, state.until)) }
  if (!state.next) return { kind: 'none', text: say.closed }
  const { day, from } = state.next
  const at = minuteIn(told, from)
  if (day === today) return { kind: 'none', text: say.opensToday(at) }
  if (day === addDays(today, 1)) return { kind: 'none', text: say.opensTomorrow(at) }
  return { kind: 'none', text: say.opensOn(write.day(day), at) }
}
