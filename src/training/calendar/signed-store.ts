import type { Group } from '#actions'
import { sql, type Db } from '#platform/db'
import type { HalfDay } from '../half-day.ts'

export type Signed = {
  /** somebody signed that they were at this half-day, or who trained signed its sheet */
  isSigned: boolean
  /** the sheet of the group where it is asked to be has signatures of people who would be there too, or of who trained */
  isSheetSigned: boolean
}

/** True of a half-day `h` that somebody signed, or whose sheet who trained signed. */
const isSignedThere = sql`(
  exists (select 1 from training.attendance_lines l where l.half_day_id = h.id and l.signed is not null)
  or exists (
    select 1 from training.sheet_signatures s where s.group_id = h.group_id and s.day = h.day and s.half = h.half
  )
)`

/** What was signed already of a half-day, and where it is asked to be. */
export async function signedAround(db: Db, asked: HalfDay): Promise<Signed> {
  const row = await db.row<Signed>(sql`
    select exists (select 1 from training.half_days h where h.id = ${asked.id} and ${isSignedThere}) as "isSigned",
      exists (
        select 1
        from training.sheet_signatures s
        where s.group_id = ${asked.groupId} and s.day = ${asked.day} and s.half = ${asked.half}
      ) or exists (
        select 1
        from training.half_days h
        join training.attendance_lines l on l.half_day_id = h.id and l.signed is not null
        where h.group_id = ${asked.groupId} and h.day = ${asked.day} and h.half = ${asked.half} and h.id <> ${asked.id}
          and h.cancelled_at is null and h.person_id is null
          and (h.subgroup is null or ${asked.subgroup}::text is null or h.subgroup = ${asked.subgroup})
      ) as "isSheetSigned"`)
  return row ?? { isSigned: false, isSheetSigned: false }
}

/** A half-day of the calendar that stands before the first day of its group, or after the last. */
export type Outside = Pick<HalfDay, 'id' | 'day' | 'half' | 'title'> & { isSigned: boolean }

/** Those of a group that will take place, or did; what one person does at a host has its own dates. */
export const outsideOf = (db: Db, { id, startsOn, endsOn }: Pick<Group, 'id' | 'startsOn' | 'endsOn'>) =>
  db.rows<Outside>(sql`
    select h.id, h.day, h.half, h.title, ${isSignedThere} as "isSigned"
    from training.half_days h
    where h.group_id = ${id} and h.person_id is null and h.cancelled_at is null
      and h.day not between ${startsOn} and ${endsOn}
    order by h.starts_at, h.id`)
