import type { TutorialSentences } from './sentences.fr.ts'
import { isPast, readAnyTime, readTime } from './tutorial.ts'

/** A time of a film as it is read, to the second: '1 min 04'. */
export function sayTime(say: Pick<TutorialSentences, 'lasts'>, time_s: number): string {
  const whole = Math.floor(time_s)
  return say.lasts(Math.floor(whole / 60), String(whole % 60).padStart(2, '0'))
}

/** As a field is filled with it, to the tenth: '1 min 04', '0 min 14,5'. */
export function writeTime(say: Pick<TutorialSentences, 'lasts'>, time_s: number): string {
  const tenths = Math.round(time_s * 10)
  const seconds = String(Math.floor((tenths % 600) / 10)).padStart(2, '0')
  return say.lasts(Math.floor(tenths / 600), `${seconds}${tenths % 10 ? `,${tenths % 10}` : ''}`)
}

/** What is wrong with a time that was typed of a film that lasts `length_s` (null: nobody knows); nothing for one of that film. */
export function faultOfTime(
  say: TutorialSentences,
  typed: string,
  length_s: number | null,
): string | undefined {
  const time = readAnyTime(typed)
  if (time !== undefined && isPast(time, length_s)) return say.errors.past(sayTime(say, length_s))
  return readTime(typed) === undefined ? say.errors.time : undefined
}
