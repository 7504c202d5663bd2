import type { Group } from '#actions'
import { nameKey, type PersonId } from '#people'
import type { Db } from '#platform/db'
import type { OtherPresence } from './elsewhere.ts'
import { presentElsewhere } from './elsewhere-store.ts'
import { importedSources } from './imported-store.ts'
import type { NewLine, SaidLine } from './line.ts'
import { currentLines } from './line-store.ts'
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

export async function openDesk(db: Db, group: Group, by: PersonId, now: Date): Promise<Desk> {
  const halfDays = (await wholeCalendarOf(db, group.id)).filter((one) => !one.cancelledAt)
  const questions = await questionsOf(db, group.id)
  const stands = await currentLines(
    db,
    halfDays.map(({ id }) => id),
  )
  return {
    group,
    trainees: Map.groupBy(await traineesOf(db, group.id), nameKey),
    halfDays,
    subgroups: await subgroupsOf(db, group.id),
    imported: await importedSources(db, group.id),
    told: new Map(stands.map((one) => [`${one.halfDayId} ${one.personId}`, one])),
    elsewhere: await presentElsewhere(db, group.id),
    lines: [],
    answered: new Set(
      questions.filter((one) => one.answer).map((one) => `${one.halfDayId} ${one.personId} ${one.said}`),
    ),
    by,
    now,
  }
}
