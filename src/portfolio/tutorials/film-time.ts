import type { TutorialSentences } from './sentences.fr.ts'

/** A time of a film as it is read, to the second: '1 min 04'. */
export function sayTime(say: Pick<TutorialSentences, 'lasts'>, time_s: number): string {
  const whole = Math.floor(time_s)
  return say.lasts(Math.floor(whole / 60), String(whole % 60).padStart(2, '0'))
}
