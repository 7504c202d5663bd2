import type { Group } from '#actions'
import { nameKey, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { OtherPresence } from './elsewhere.ts'
import { presentElsewhere } from './elsewhere-store.ts'
import { importedSources } from './imported-store.ts'
import type { NewLine, SaidLine } from './line.ts'
import { currentLines, lockHalfDays } from './line-store.ts'
import { questionsOf } from './question-store.ts'
import { traineesOf, type Trainee } from '../trainee-store.ts'
import { subgroupsOf } from '../subgroup-store.ts'
import { wholeCalendarOf } from '../half-day-store.ts'
import type { HalfDay, Subgroup } from '../half-day.ts'

export type Desk = {
  group: Group
  trainees: Map<string, Trainee[]>
  halfDays: HalfDay[]
  subgroups: Map<string, Subgroup>
  imported: Set<string>
  /** What stands of whom something was said, half-day by half-day: `halfDayId personId`. */
  told: Map<string, SaidLine>
  /** Where its trainees were said present in other groups. */
  elsewhere: OtherPresence[]
  lines: NewLine[]
  answered: Set<string>
  by: PersonId
  now: Date
}

/** What stands at the half-days of these `days` is held until the end: whoever signs meanwhile waits, or was waited for. */
export async function openDesk(
  tx: Tx,
  { group, days }: { group: Group; days: ReadonlySet<Day> },
  by: PersonId,
  now: Date,
): Promise<Desk> {
  const halfDays = (await wholeCalendarOf(tx, group.id)).filter((one) => !one.cancelledAt)
  await lockHalfDays(
    tx,
    halfDays.filter(({ day }) => days.has(day)).map(({ id }) => id),
  )
  const questions = await questionsOf(tx, group.id)
  const stands = await currentLines(
    tx,
    halfDays.map(({ id }) => id),
  )
  return {
    group,
    trainees: Map.groupBy(await traineesOf(tx, group.id), nameKey),
    halfDays,
    subgroups: await subgroupsOf(tx, group.id),
    imported: await importedSources(tx, group.id),
    told: new Map(stands.map((one) => [`${one.halfDayId} ${one.personId}`, one])),
    elsewhere: await presentElsewhere(tx, [group.id]),
    lines: [],
    answered: new Set(
      questions.filter((one) => one.answer).map((one) => `${one.halfDayId} ${one.personId} ${one.said}`),
    ),
    by,
    now,
  }
}
