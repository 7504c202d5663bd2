import { addMonths, daysBetween, dayOf, writeDate, type Day } from '#platform/time'

/** What the reference document of the INRS asks of a first-aid training (SST), from a day on. */
export type SstRule = {
  since: Day
  source: string
  fewest: number
  most: number
  minutes: Record<SstKind, number>
  halfDayMinutes: number
  validMonths: number
}

/** The training itself, or the refresher that keeps it valid (MAC: maintien et actualisation des compétences). */
export type SstKind = 'initial' | 'refresher'

export const sstKindWords: Record<SstKind, string> = {
  initial: 'Formation SST',
  refresher: 'Recyclage (MAC SST)',
}

const sameNumbers = {
  fewest: 4,
  most: 10,
  minutes: { initial: 840, refresher: 420 },
  halfDayMinutes: 210,
  validMonths: 24,
}

const rules: [SstRule, ...SstRule[]] = [
  // [U] the document in force in April 2018 was not read; the numbers of the next version are assumed
  {
    ...sameNumbers,
    since: dayOf('2018-01-01'),
    source: 'INRS, document de référence SST, version antérieure à la 6',
  },
  {
    ...sameNumbers,
    since: dayOf('2018-12-01'),
    source: 'INRS, document de référence SST, version 6 (décembre 2018)',
  },
]

/** The rule in force on that day; before the first one known, the first one. */
export const sstRuleOn = (on: Day): SstRule => rules.findLast((rule) => rule.since <= on) ?? rules[0]

export type SizeRefusal = 'too few people' | 'too many people'

/** Whether a session may have that many people; undefined when it may. */
export function sizeRefusal(rule: SstRule, count: number): SizeRefusal | undefined {
  if (count < rule.fewest) return 'too few people'
  return count > rule.most ? 'too many people' : undefined
}

/** Sizes of the fewest sessions that can hold that many people, as even as can be: 13 → 7 and 6. Empty when there are too few. */
export function proposeSplit(rule: SstRule, count: number): number[] {
  if (count < rule.fewest) return []
  const sessions = Math.ceil(count / rule.most)
  return Array.from({ length: sessions }, (_, i) => Math.ceil((count - i) / sessions))
}

/** The half-days of a session, two a day on the days given. */
export type HalfDay = { number: number; day: Day; half: 'morning' | 'afternoon'; minutes: number }

export const halfDayName = ({ day, half }: HalfDay): string =>
  `${writeDate(day)}, ${half === 'morning' ? 'matin' : 'après-midi'}`

/** A session's half-days: as many as its hours need, mornings and afternoons of its days in order. */
export function halfDaysOn(rule: SstRule, kind: SstKind, days: readonly Day[]): HalfDay[] {
  return days
    .flatMap((day) => (['morning', 'afternoon'] as const).map((half) => ({ day, half })))
    .slice(0, rule.minutes[kind] / rule.halfDayMinutes)
    .map((one, i) => ({ ...one, number: i + 1, minutes: rule.halfDayMinutes }))
}

export type Presence = 'present' | 'absent'

/** Who may be certified was there the whole time: 14 h, or 7 h for a refresher. */
export const wasThere = (presences: readonly (Presence | null)[], count: number): boolean =>
  presences.filter((one) => one === 'present').length === count

/** The last day on which the certificate is valid. */
export const validUntil = (rule: SstRule, endsOn: Day): Day => addMonths(endsOn, rule.validMonths)

/** Where a session stands for one person: still to be held, held and its result waited for, or what it gave, while that is valid or since. */
export type SstStanding = 'to come' | 'held' | 'valid' | 'ended' | 'not certified'

type Known = { result: 'certified' | 'not certified' | null; validUntil: Day | null; endsOn: Day }

export function sstStanding({ result, validUntil, endsOn }: Known, today: Day): SstStanding {
  if (result === 'not certified') return 'not certified'
  if (validUntil !== null) return validUntil >= today ? 'valid' : 'ended'
  return endsOn >= today ? 'to come' : 'held'
}

/** A refresher is called to mind three months before the certificate ends. */
export const REMINDER_MONTHS = 3

/** True on the days when the letter must leave: three months before the end at the earliest, never after it. */
export const mustRemind = (until: Day, today: Day): boolean =>
  today <= until && daysBetween(addMonths(until, -REMINDER_MONTHS), today) >= 0
