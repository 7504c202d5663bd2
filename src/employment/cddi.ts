import { addDays, addMonths, dayOf, daysBetween, type Day } from '#platform/time'
import type { CddiId, PathId, PostId } from './ids.ts'

/** What a contract says of time. */
export type Terms = { fromDay: Day; toDay: Day; weeklyMinutes: number }

const cddiKinds = ['initial', 'renewal'] as const
export type CddiKind = (typeof cddiKinds)[number]

/** A contract of integration (CDDI): somebody's path, on a post, from a day to a day. */
export type Cddi = Terms & {
  id: CddiId
  pathId: PathId
  postId: PostId
  number: string | null
  kind: CddiKind
  revision: number
}

export type CddiRule = {
  since: Day
  fewestMonths: number
  mostMonths: number
  exceptionMonths: number
  fewestMinutes: number
  mostMinutes: number
}

// Code du travail, L5132-15-1, in force since 1 June 2009; the 60 months were given to all difficulties in 2020.
const rules: readonly CddiRule[] = [
  {
    since: dayOf('2009-06-01'),
    fewestMonths: 4,
    mostMonths: 24,
    exceptionMonths: 60,
    fewestMinutes: 20 * 60,
    mostMinutes: 35 * 60,
  },
]

/** The rule in force on the day a contract begins: it never changes afterwards for that contract. */
const cddiRuleOn = (day: Day): CddiRule => {
  const rule = rules.findLast((one) => one.since <= day) ?? rules[0]
  if (!rule) throw new Error('no rule of the CDDI is written')
  return rule
}

export const flags = [
  'too short',
  'too long',
  'path too long',
  'few hours',
  'many hours',
  'post over filled',
] as const
/** Where a contract is not as the law says: to be looked at by a person, for the law has exceptions. */
export type Flag = (typeof flags)[number]

/** What a post has each week, and the contracts of other people on it. */
export type PostLoad = { postMinutes: number; others: readonly Terms[] }

/**
 * True when on one day at least the contracts of a post ask for more hours than it has. Two half-times may share a post: its hours are what the
 * State pays for.
 */
export const overfills = (cddi: Terms, { postMinutes, others }: PostLoad): boolean => {
  const covers = ({ fromDay, toDay }: Terms, day: Day) => fromDay <= day && toDay >= day
  return [cddi, ...others].some(({ fromDay }) => {
    const beside = others.filter((one) => covers(one, fromDay))
    const minutes = beside.reduce((sum, one) => sum + one.weeklyMinutes, cddi.weeklyMinutes)
    return covers(cddi, fromDay) && beside.length > 0 && minutes > postMinutes
  })
}

/**
 * What is to be looked at in a contract; `path` holds all the contracts of the same path, itself included, and `post` those of other people who
 * were on its post before it.
 */
export function flagsOf(cddi: Terms, path: readonly Terms[], post?: PostLoad): Flag[] {
  const rule = cddiRuleOn(cddi.fromDay)
  const long = isOver(cddi, rule.mostMonths)
  return [
    ...(isUnder(cddi, rule.fewestMonths) ? ['too short' as const] : []),
    ...(long ? ['too long' as const] : []),
    ...(!long && passes(cddi, path, rule.mostMonths) ? ['path too long' as const] : []),
    ...(cddi.weeklyMinutes < rule.fewestMinutes ? ['few hours' as const] : []),
    ...(cddi.weeklyMinutes > rule.mostMinutes ? ['many hours' as const] : []),
    ...(post && overfills(cddi, post) ? ['post over filled' as const] : []),
  ]
}

/** True when the path goes past what extensions for particular difficulties allow (60 months). */
export const isBeyondExtensions = (cddi: Terms, path: readonly Terms[]): boolean =>
  daysUntil(cddi, path) > monthsInDays(cddi.fromDay, cddiRuleOn(cddi.fromDay).exceptionMonths)

const endOf = ({ toDay }: Terms) => addDays(toDay, 1)
const isUnder = (terms: Terms, months: number) => endOf(terms) < addMonths(terms.fromDay, months)
const isOver = (terms: Terms, months: number) => endOf(terms) > addMonths(terms.fromDay, months)

/** True for the contract with which the days of the path go past so many months. */
function passes(cddi: Terms, path: readonly Terms[], months: number): boolean {
  const first = path.reduce((day, one) => (one.fromDay < day ? one.fromDay : day), cddi.fromDay)
  const most = monthsInDays(first, months)
  const total = daysUntil(cddi, path)
  return total > most && total - daysOf(cddi) <= most
}

const monthsInDays = (from: Day, months: number) => daysBetween(from, addMonths(from, months))
const daysOf = (terms: Terms) => daysBetween(terms.fromDay, endOf(terms))

/** Days of all the contracts of the path, up to the end of this one. */
const daysUntil = (cddi: Terms, path: readonly Terms[]) =>
  path.filter((terms) => terms.fromDay <= cddi.fromDay).reduce((sum, terms) => sum + daysOf(terms), 0)
