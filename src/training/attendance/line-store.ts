import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import { attendedOf, rowOf, type AttendedRow } from './line-row.ts'
import type { NewLine, SaidLine } from './line.ts'
import type { HalfDayId } from '../ids.ts'

/** Adds lines, in this order; the same id twice is once. */
export async function addLines(tx: Tx, lines: readonly NewLine[]): Promise<void> {
  await tx.run(sql`
    insert into training.attendance_lines (
      id, half_day_id, person_id, status, late_minutes, reason, reason_words, justification, signed, drawing, countersigned,
      said_by, said_at, kept_at, why, why_code, source
    )
    select l.id, l."halfDayId", l."personId", l.status, l."lateMinutes", l.reason, l."reasonWords", l.justification, l.signed,
      l.drawing, l.countersigned, l."saidBy", l."saidAt", l."keptAt", l.why, l."whyCode", l.source
    from jsonb_to_recordset(${JSON.stringify(lines.map(rowOf))}::jsonb) as l (
      id uuid, "halfDayId" uuid, "personId" uuid, status text, "lateMinutes" integer, reason text, "reasonWords" text,
      justification text, signed text, drawing text, countersigned text, "saidBy" uuid,
      "saidAt" timestamptz, "keptAt" timestamptz, why text, "whyCode" text, source text
    )
    on conflict (id) do nothing`)
}

/** True when that line was added already: what a device sends again is said once. */
export async function hasLine(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.row(sql`
    select n
    from training.attendance_lines
    where id = ${id}`)
  return row !== undefined
}

/** One person, one half-day: two signatures at once wait for each other, and for a sheet of that half-day. */
export async function lockAttendance(tx: Tx, halfDayId: HalfDayId, personId: PersonId): Promise<void> {
  await tx.row(sql`
    select pg_advisory_xact_lock_shared(hashtext('attendance'), hashtext(${halfDayId})),
      pg_advisory_xact_lock(hashtext(${halfDayId}), hashtext((select people.published_canonical(${personId}))::text))`)
}

/** Everybody at these half-days. PostgreSQL has no room for a lock each: a sheet may hold the year of a whole group. */
export async function lockHalfDays(tx: Tx, halfDayIds: readonly HalfDayId[]): Promise<void> {
  await tx.rows(sql`
    select pg_advisory_xact_lock(hashtext('attendance'), hashtext(id))
    from (select id from unnest(${halfDayIds}::text[]) id order by id) sorted`)
}

export const columns = sql`
  a.half_day_id as "halfDayId", a.person_id as "personId", a.status, a.late_minutes as "lateMinutes", a.reason,
  a.reason_words as "reasonWords", a.justification, a.signed, a.drawing, a.countersigned, a.said_at as "saidAt"`

/** The last line said; `doubted` while nobody answered what an import asked. */
export type CurrentLine = SaidLine & { doubted: boolean }

export type Row = AttendedRow &
  Pick<SaidLine, 'halfDayId' | 'personId' | 'justification' | 'countersigned' | 'saidAt'>

export type CurrentRow = Row & { doubted: boolean }

/** The last line of one person at one half-day. */
export async function currentLine(
  db: Db,
  halfDayId: HalfDayId,
  personId: PersonId,
): Promise<CurrentLine | undefined> {
  const row = await db.row<CurrentRow>(sql`
    select ${columns}, a.doubted
    from training.current_attendance a
    where a.half_day_id = ${halfDayId} and a.person_id = (select people.published_canonical(${personId}))`)
  return row && attendedOf(row)
}

/** The last line of everybody at these half-days. */
export async function currentLines(db: Db, halfDayIds: readonly HalfDayId[]): Promise<CurrentLine[]> {
  const rows = await db.rows<CurrentRow>(sql`
    select ${columns}, a.doubted
    from training.current_attendance a
    where a.half_day_id = any(${halfDayIds}::uuid[])`)
  return rows.map(attendedOf)
}
