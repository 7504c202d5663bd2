import { writeMinutes, writeShortDate } from '#platform/time'
import type { Cddi } from './cddi.ts'

/** '26 h par semaine' */
export const writeWeek = (minutes: number): string => `${writeMinutes(minutes)} par semaine`

type Written = Pick<Cddi, 'fromDay' | 'toDay' | 'weeklyMinutes' | 'postId'>

/** What differs between two writings of a contract, in words for the register of corrections. */
export function whatChanged(before: Written, after: Written): string[] {
  const said = (label: string, one: string, other: string) =>
    one === other ? [] : [`${label} : ${one} → ${other}`]
  return [
    ...said('début', writeShortDate(before.fromDay), writeShortDate(after.fromDay)),
    ...said('fin', writeShortDate(before.toDay), writeShortDate(after.toDay)),
    ...said('heures', writeWeek(before.weeklyMinutes), writeWeek(after.weeklyMinutes)),
    ...(before.postId === after.postId ? [] : ['autre poste']),
  ]
}
