import { done, refuse } from '#platform/refusal'
import type { Reading } from './reading.ts'

export type MinutesRefusal = 'empty' | 'not a duration'

/**
 * Reads a duration and gives whole minutes: 150, 150 min, 20 mn, 45', 1h30, 1 h 30, 1h, 0,5 h, 02:30, 2 heures 15.
 * A number alone is minutes, and must be whole: nobody can tell what '1,5' alone means.
 */
export function readMinutes(text: string): Reading<number, MinutesRefusal> {
  // a space between two digits stays, and is refused: '2 30' may be an hour, or a number
  const written = text
    .replaceAll(/\s+(?!\d)|(?<!\d)\s+/g, '')
    .toLowerCase()
    .replace(',', '.')
  if (written === '') return refuse('empty')
  const alone = /^(\d{1,5})(min|mn|m|minutes?|'|′|’)?\.?$/.exec(written)
  if (alone) return done(Number(alone[1]))
  const clock = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/.exec(written)
  if (clock) return done(Math.round(Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60))
  const hours = /^(\d{1,3}(?:\.\d{1,2})?)(?:h|hrs?|heures?)\.?$/.exec(written)
  if (hours) return done(Math.round(Number(hours[1]) * 60))
  const both = /^(\d{1,3})(?:h|hrs?|heures?)(?:et)?([0-5]?\d)(?:min|mn|m|minutes?|'|′|’)?\.?$/.exec(written)
  return both ? done(Number(both[1]) * 60 + Number(both[2])) : refuse('not a duration')
}
