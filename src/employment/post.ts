import { dayOf, type Day } from '#platform/time'
import type { ActionId } from '#actions'
import type { PersonId } from '#people'
import type { PostId } from './ids.ts'

/** When a post is conventioned; null while nothing says when it opened or closed. */
export type Convention = { since: Day | null; until: Day | null }

/** A conventioned integration post. */
export type Post = Convention & {
  id: PostId
  actionId: ActionId
  code: string
  rome: string
  title: string
  activity: string
  weeklyMinutes: number
  supervisorId: PersonId | null
}

/** True on the days when the post is conventioned. */
export const isOpen = ({ since, until }: Convention, on: Day): boolean =>
  (since ?? on) <= on && (until ?? on) >= on

/** One full-time post of an ACI is 1 820 paid hours a year: 35 h in each of 52 weeks (arrêté on posts of the IAE, [U]). */
const etpRule = { since: dayOf('2014-07-01'), yearMinutes: 1820 * 60, weeks: 52 } as const

/** Full-time posts (ETP) for so many minutes a week, with one decimal. */
export const etpOf = (weeklyMinutes: number): number =>
  Math.round((weeklyMinutes * etpRule.weeks * 10) / etpRule.yearMinutes) / 10

/** 'p01 ' → 'P01'; undefined for what is no code. */
export function readCode(text: string): string | undefined {
  const code = text.replaceAll(/\s/g, '').toUpperCase()
  return /^[A-Z0-9-]{1,12}$/.test(code) ? code : undefined
}

/** 'a1414 ' → 'A1414'; undefined for what has not the form of a ROME code. */
export function readRome(text: string): string | undefined {
  const rome = text.replaceAll(/\s/g, '').toUpperCase()
  return /^[A-Z]\d{4}$/.test(rome) ? rome : undefined
}
