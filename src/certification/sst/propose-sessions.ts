import { randomUUID } from 'node:crypto'
import type { PersonId } from '#people'
import type { FirstAidHalfDay, Trainee } from '#training'
import { addDays, type Day } from '#platform/time'
import { proposeSplit, sizeRefusal, sstRuleOn, type SstRule } from './sst.ts'

/** A session as it is proposed; `planned` when its days are those of the calendar. Who trains is null when nobody says it. */
export type ProposedSession = {
  id: string
  people: Trainee[]
  firstDay: Day
  lastDay: Day
  trainerId: PersonId | null
  planned: boolean
}

type Calendar = readonly FirstAidHalfDay[]

/**
 * The sessions that the rule makes necessary, on the days of the calendar, each for those whom the calendar has there. Where it says
 * no day, a week after the one before; where it puts too many or too few people together, as even as can be. Ids come back with the form.
 */
export function proposeSessions(
  left: readonly Trainee[],
  { today, calendar, ids }: { today: Day; calendar: Calendar; ids: readonly string[] },
): ProposedSession[] {
  const rule = sstRuleOn(today)
  const days = plannedDays(rule, calendar).filter(
    ({ personIds }) => personIds === null || left.some((one) => personIds.includes(one.personId)),
  )
  return peopleOf(rule, left, days).map((people, i): ProposedSession => {
    const known = days[i]
    const firstDay = addDays(today, 7 * (i + 1))
    const when = known
      ? { firstDay: known.firstDay, lastDay: known.lastDay, trainerId: known.trainerId, planned: true }
      : { firstDay, lastDay: addDays(firstDay, 1), trainerId: null, planned: false }
    return { id: ids[i] ?? randomUUID(), people, ...when }
  })
}

type PlannedDays = Pick<ProposedSession, 'firstDay' | 'lastDay' | 'trainerId'> &
  Pick<FirstAidHalfDay, 'personIds'>

/** What the calendar says of whole sessions: two days, the half-days of one training, the same people. */
function plannedDays(rule: SstRule, calendar: Calendar): PlannedDays[] {
  const needed = rule.minutes.initial / rule.halfDayMinutes
  const together = Map.groupBy(calendar, (one) => one.personIds?.toSorted().join(' ') ?? 'all')
  return [...together.values()]
    .flatMap((halves) => chunks(halves, needed))
    .flatMap((halves): PlannedDays[] => {
      const [firstDay, lastDay, ...more] = new Set(halves.map((one) => one.day))
      if (halves.length < needed || !firstDay || !lastDay || more.length > 0) return []
      const trainerId = halves.find((one) => one.trainerId)?.trainerId ?? null
      return [{ firstDay, lastDay, trainerId, personIds: halves[0]?.personIds ?? null }]
    })
    .toSorted((one, other) => one.firstDay.localeCompare(other.firstDay))
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))

/** Who is in each session: those of the calendar when that makes sessions that the rule allows, else the even split. */
function peopleOf(rule: SstRule, left: readonly Trainee[], days: readonly PlannedDays[]): Trainee[][] {
  const said = days.map(({ personIds }) => left.filter((one) => personIds?.includes(one.personId)))
  const sizes = proposeSplit(rule, left.length)
  const fits = said.flat().length === left.length && said.every((people) => !sizeRefusal(rule, people.length))
  if (said.length > 0 && fits) return said
  return sizes.map((size, i) => {
    const from = sizes.slice(0, i).reduce((sum, one) => sum + one, 0)
    return left.slice(from, from + size)
  })
}
