import { writeCount } from '#platform/i18n'
import { writeMinutes } from '#platform/time'
import type { Effort } from './effort.ts'

/** « 25 s », « 12 min »: time heard, below the minute as it is. */
export const writeSeconds = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : writeMinutes(Math.floor(seconds / 60))

/** « Temps passé : 25 s, pour 2 h 45 estimées. 8 essais, 0 réponse. » */
export function effortWords({ seconds, attempts, answers, share }: Effort, minutes: number): string {
  const part = share < 1 ? ' Une partie du cours est dispensée : elle ne compte pas.' : ''
  return `Temps passé : ${writeSeconds(seconds)}, pour ${writeMinutes(minutes)} estimées. ${writeCount(attempts, 'essai')}, ${writeCount(answers, 'réponse')}.${part}`
}
