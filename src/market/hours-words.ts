import { typo } from '#platform/i18n'
import { parisDay, writeDay, addDays } from '#platform/time'
import { openState } from './open-state.ts'
import type { Hours } from './hours.ts'
import { isAway, type Merchant } from './merchant.ts'

/** '9 h', '12 h 30', from minutes of the day. */
function writeMinute(minutes: number): string {
  const hour = Math.floor(minutes / 60) % 24
  const rest = minutes % 60
  return rest === 0 ? `${hour}\u00A0h` : `${hour}\u00A0h\u00A0${String(rest).padStart(2, '0')}`
}

export type SaidOpen = { kind: 'ok' | 'none' | 'wait'; text: string }

/** 'Ouvert jusqu’à 19 h', 'Fermé, ouvre mardi à 9 h', 'Absent jusqu’au 12 juin'. */
export function writeOpen({ away }: Pick<Merchant, 'away'>, hours: Hours | undefined, now: Date): SaidOpen {
  const today = parisDay(now)
  if (away && isAway({ away }, today))
    return {
      kind: 'wait',
      text: typo(`Absent jusqu’au ${writeDay(away.until)}${away.words ? ` : ${away.words}` : ''}`),
    }
  if (!hours) return { kind: 'none', text: 'Horaires pas encore dits' }
  const state = openState(hours, now)
  if (state.open) return { kind: 'ok', text: `Ouvert jusqu’à ${writeMinute(state.until)}` }
  if (!state.next) return { kind: 'none', text: 'Fermé' }
  const { day, from } = state.next
  const when = day === today ? '' : day === addDays(today, 1) ? 'demain ' : `${writeDay(day)} `
  return { kind: 'none', text: `Fermé, ouvre ${when}à ${writeMinute(from)}` }
}
