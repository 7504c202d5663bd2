import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { Reason, Signed, Status } from '../attendance.ts'
import type { Half } from '../half-day.ts'

/** What is said of one person at one half-day. Written once; a correction is another. */
export type AttendanceLine = {
  id: string
  halfDayId: string
  personId: string
  status: Status
  lateMinutes: number
  reason: Reason | null
  reasonWords: string | null
  justification: string | null
  signed: Signed | null
  drawing: string | null
  countersigned: string | null
  saidBy: string | null
  saidAt: Date
  why: string | null
  source: string | null
}

/** Adds lines, in this order; the same id twice is once. */
export async function addLines(tx: Db, lines: readonly AttendanceLine[]): Promise<void> {
  await tx.run(sql`
    insert into training.attendance_lines (
      id, half_day_id, person_id, status, late_minutes, reason, reason_words, justification, signed, drawing, countersigned,
      said_by, said_at, why, source
    )
    select l.id, l."halfDayId", l."personId", l.status, l."lateMinutes", l.reason, l."reasonWords", l.justification, l.signed,
      l.drawing, l.countersigned, l."saidBy", l."saidAt", l.why, l.source
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l (
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
  id, half_day_id as "halfDayId", person_id as "personId", status, late_minutes as "lateMinutes", reason,
  reason_words as "reasonWords", justification, signed, drawing, countersigned, said_by as "saidBy", said_at as "saidAt", why`

export type Said = Omit<AttendanceLine, 'source'>
export type Current = Said & { doubted: boolean }

/** The last line of one person at one half-day. */
export async function currentLine(db: Db, halfDayId: string, personId: string): Promise<Current | undefined> {
  return db.row<Current>(sql`
    select ${columns}, doubted
    from training.current_attendance
    where half_day_id = ${halfDayId} and person_id = ${personId}`)
}

/** The last line of everybody at these half-days. */
export async function currentLines(db: Db, halfDayIds: readonly string[]): Promise<Current[]> {
  return db.rows<Current>(sql`
    select ${columns}, doubted
    from training.current_attendance
    where half_day_id = any(${halfDayIds}::uuid[])`)
}

/** All that was said of one person at these half-days, the latest first, with the name of who said it. */
export async function historyOf(
  db: Db,
  halfDayIds: readonly string[],
  personId: string,
): Promise<(Said & { saidByName: string | null })[]> {
  return db.rows(sql`
    select l.id, l.half_day_id as "halfDayId", l.person_id as "personId", l.status, l.late_minutes as "lateMinutes", l.reason,
      l.reason_words as "reasonWords", l.justification, l.signed, l.drawing, l.countersigned, l.said_by as "saidBy",
      l.said_at as "saidAt", l.why, s.given_name || ' ' || s.family_name as "saidByName"
    from training.attendance_lines l
    join people.published_persons p on p.id = l.person_id
    left join people.published_persons s on s.id = l.said_by
    where l.half_day_id = any(${halfDayIds}::uuid[]) and p.canonical_id = ${personId}
    order by l.n desc`)
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

export type OwnLine = Current & { day: Day; half: Half }

/** Where one person stood since a day, the latest first: for that person. */
export async function ownLinesOf(db: Db, personId: string, since: Day): Promise<OwnLine[]> {
  return db.rows<OwnLine>(sql`
    select a.id, a.half_day_id as "halfDayId", a.person_id as "personId", a.status, a.late_minutes as "lateMinutes", a.reason,
      a.reason_words as "reasonWords", a.justification, a.signed, a.drawing, a.countersigned, a.said_by as "saidBy",
      a.said_at as "saidAt", a.why, a.doubted, h.day, h.half
    from training.current_attendance a
    join training.half_days h on h.id = a.half_day_id
    where a.person_id = (select canonical_id from people.published_persons where id = ${personId})
      and h.cancelled_at is null and h.day >= ${since}
    order by h.starts_at desc`)
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
