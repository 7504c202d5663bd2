import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import { sameAs, type PersonId } from '#people'
import type { Half } from '../half-day.ts'
import { attendedOf } from './line-row.ts'
import type { Correction, CorrectionCode, SaidLine } from './line.ts'
import { columns, type CurrentLine, type Row, type CurrentRow } from './line-store.ts'
import type { HalfDayId } from '../ids.ts'

/** A line of the past, why it corrected the one before, and the name of who said it. */
export type PastLine = SaidLine & {
  why: Correction | null
  saidByName: string | null
  /** When we received what a device had kept until it found a network; null when it came at once. */
  keptAt: Date | null
  /** Where, when it was noted at the host of an immersion. */
  hostName: string | null
}

/** All that was said of one person at these half-days, the latest first. */
export async function historyOf(
  db: Db,
  halfDayIds: readonly HalfDayId[],
  personId: PersonId,
): Promise<PastLine[]> {
  const rows = await db.rows<Row & Why & Pick<PastLine, 'saidByName' | 'keptAt' | 'hostName'>>(sql`
    select ${columns}, a.why as words, a.why_code as code, a.kept_at as "keptAt", s.given_name || ' ' || s.family_name as "saidByName",
      h.host_name as "hostName"
    from training.attendance_lines a
    join training.half_days h on h.id = a.half_day_id
    left join people.published_persons s on s.id = a.said_by
    where a.half_day_id = any(${halfDayIds}::uuid[]) and a.person_id = ${sameAs(personId)}
    order by h.host_name is null, a.n desc`)
  return rows.map(({ code, words, ...row }) => ({ ...attendedOf(row), why: correctionIn({ code, words }) }))
}

type Why = { code: CorrectionCode | null; words: string | null }

const correctionIn = ({ code, words }: Why): Correction | null =>
  code ? { code } : words === null ? null : { words }

export type OwnLine = CurrentLine & { day: Day; half: Half }

/** Where one person stood since a day, the latest first: for that person. */
export async function ownLinesOf(db: Db, personId: PersonId, since: Day): Promise<OwnLine[]> {
  const rows = await db.rows<CurrentRow & { day: Day; half: Half }>(sql`
    select ${columns}, a.doubted, h.day, h.half
    from training.current_attendance a
    join training.half_days h on h.id = a.half_day_id
    where a.person_id = (select people.published_canonical(${personId}))
      and h.cancelled_at is null and h.day >= ${since}
    order by h.starts_at desc`)
  return rows.map(attendedOf)
}
