import { sql, type Db } from '#platform/db'

/** What somebody handed in from a telephone, in order: on which day it was done, and came. */
export const worksFrom = (db: Db, personId: string): Promise<{ done: string; came: string }[]> =>
  db.rows(sql`
    select (done_at at time zone 'Europe/Paris')::date::text as done, (handed_in_at at time zone 'Europe/Paris')::date::text as came
    from training.works
    where person_id = ${personId} and handed_in_by = ${personId} and done_at is not null
    order by done_at`)
