import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { Half } from '../half-day.ts'
import { attendedOf, rowOf, type AttendedRow } from './line-row.ts'
import type { NewLine, SaidLine } from './line.ts'

/** Adds lines, in this order; the same id twice is once. */
export async function addLines(tx: Db, lines: readonly NewLine[]): Promise<void> {
  await tx.run(sql`
    insert into training.attendance_lines (
      id, half_day_id, person_id, status, late_minutes, reason, reason_words, justification, signed, drawing, countersigned,
      said_by, said_at, why, source
    )
    select l.id, l."halfDayId", l."personId", l.status, l."lateMinutes", l.reason, l."reasonWords", l.justification, l.signed,
      l.drawing, l.countersigned, l."saidBy", l."saidAt", l.why, l.source
    from jsonb_to_recordset(${JSON.stringify(lines.map(rowOf))}::jsonb) as l (
      id uuid, "halfDayId" uuid, "personId" uuid, status text, "lateMinutes" integer, reason text, "reasonWords" text,
      justification text, signed text, drawing text, countersigned text, "saidBy" uuid, "saidAt" timestamptz, why text,
      source text
    )
    on conflict (id) do nothing`)
}

/** One person, one half-day: two signatures at once wait for each other. */
export async function lockAttendance(tx: Db, halfDayId: string, personId: string): Promise<void> {
  await tx.row(sql`select pg_advisory_xact_lock(hashtext(${halfDayId}), hashtext(${personId}))`)
}

const columns = sql`
  a.half_day_id as "halfDayId", a.person_id as "personId", a.status, a.late_minutes as "lateMinutes", a.reason,
  a.reason_words as "reasonWords", a.justification, a.signed, a.drawing, a.countersigned, a.said_at as "saidAt"`

/** The last line said; `doubted` while nobody answered what an import asked. */
export type CurrentLine = SaidLine & { doubted: boolean }

type Row = AttendedRow &
  Pick<SaidLine, 'halfDayId' | 'personId' | 'justification' | 'countersigned' | 'saidAt'>
type CurrentRow = Row & { doubted: boolean }

/** The last line of one person at one half-day. */
export async function currentLine(
  db: Db,
  halfDayId: string,
  personId: string,
): Promise<CurrentLine | undefined> {
  const row = await db.row<CurrentRow>(sql`
    select ${columns}, a.doubted
    from training.current_attendance a
    where a.half_day_id = ${halfDayId} and a.person_id = ${personId}`)
  return row && attendedOf(row)
}

/** The last line of everybody at these half-days. */
export async function currentLines(db: Db, halfDayIds: readonly string[]): Promise<CurrentLine[]> {
  const rows = await db.rows<CurrentRow>(sql`
    select ${columns}, a.doubted
    from training.current_attendance a
    where a.half_day_id = any(${halfDayIds}::uuid[])`)
  return rows.map(attendedOf)
}

/** A line of the past, why it corrected the one before, and the name of who said it. */
export type PastLine = SaidLine & { why: string | null; saidByName: string | null }

/** All that was said of one person at these half-days, the latest first. */
export async function historyOf(
  db: Db,
  halfDayIds: readonly string[],
  personId: string,
): Promise<PastLine[]> {
  const rows = await db.rows<Row & { why: string | null; saidByName: string | null }>(sql`
    select ${columns}, a.why, s.given_name || ' ' || s.family_name as "saidByName"
    from training.attendance_lines a
    join people.published_persons p on p.id = a.person_id
    left join people.published_persons s on s.id = a.said_by
    where a.half_day_id = any(${halfDayIds}::uuid[]) and p.canonical_id = ${personId}
    order by a.n desc`)
  return rows.map(attendedOf)
}

/** What was already imported in this group: `halfDayId personId source`. */
export async function importedSources(db: Db, groupId: string): Promise<Set<string>> {
  const rows = await db.rows<{ key: string }>(sql`
    select h.id || ' ' || p.canonical_id || ' ' || l.source as key
    from training.attendance_lines l
    join training.half_days h on h.id = l.half_day_id
    join people.published_persons p on p.id = l.person_id
    where h.group_id = ${groupId} and l.source is not null`)
  return new Set(rows.map((row) => row.key))
}

export type OwnLine = CurrentLine & { day: Day; half: Half }

/** Where one person stood since a day, the latest first: for that person. */
export async function ownLinesOf(db: Db, personId: string, since: Day): Promise<OwnLine[]> {
  const rows = await db.rows<CurrentRow & { day: Day; half: Half }>(sql`
    select ${columns}, a.doubted, h.day, h.half
    from training.current_attendance a
    join training.half_days h on h.id = a.half_day_id
    where a.person_id = (select canonical_id from people.published_persons where id = ${personId})
      and h.cancelled_at is null and h.day >= ${since}
    order by h.starts_at desc`)
  return rows.map(attendedOf)
}

/** Of whom something was already said, half-day by half-day: `halfDayId personId`. */
export async function toldIn(db: Db, groupId: string): Promise<Set<string>> {
  const rows = await db.rows<{ key: string }>(sql`
    select distinct h.id || ' ' || p.canonical_id as key
    from training.attendance_lines l
    join training.half_days h on h.id = l.half_day_id
    join people.published_persons p on p.id = l.person_id
    where h.group_id = ${groupId}`)
  return new Set(rows.map((row) => row.key))
}
