import type { Group } from '#actions'
import { sql, type Db } from '#platform/db'
import type { HalfDay } from '../half-day.ts'
import { isSignedThere } from './signed-store.ts'

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
