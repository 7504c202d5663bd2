import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { PathId } from './ids.ts'

/** Paths whose last day, as contracts and exits tell it, is before that one. */
export async function pathsOver(db: Db, before: Day): Promise<PathId[]> {
  const rows = await db.rows<{ id: PathId }>(sql`
    select p.id
    from employment.paths p
    left join employment.exits e on e.path_id = p.id
    where greatest(
      p.entered_on, e.left_on, (select max(c.to_day) from employment.cddis c where c.path_id = p.id)
    ) < ${before}
    order by p.id`)
  return rows.map((row) => row.id)
}

/** Paths where nobody wrote since that instant, where nobody works, and whose adviser still opens the file. */
export async function followedTooLong(
  db: Db,
  since: Date,
  today: Day,
): Promise<{ pathId: PathId; adviserId: PersonId }[]> {
  return db.rows(sql`
    select p.id as "pathId", place.person_id as "adviserId"
    from employment.paths p
    join people.published_circle_places place on place.circle_id = p.id and place.relation = 'integration adviser'
    where p.moved_at < ${since}
      and place.from_day <= ${today} and coalesce(place.until_day, ${today}) >= ${today}
      and not exists (
        select 1
        from employment.cddis c
        where c.path_id = p.id and c.to_day >= (${since}::timestamptz at time zone 'Europe/Paris')::date
      )
    order by p.id`)
}

export async function deletePaths(tx: Tx, ids: readonly PathId[]): Promise<void> {
  await tx.run(sql`
    delete from employment.cddi_answers a
    using employment.cddis c
    where c.id = a.cddi_id and c.path_id = any(${ids}::uuid[])`)
  await tx.run(sql`delete from employment.cddis where path_id = any(${ids}::uuid[])`)
  await tx.run(sql`delete from employment.exits where path_id = any(${ids}::uuid[])`)
  await tx.run(sql`delete from employment.corrections where path_id = any(${ids}::uuid[])`)
  await tx.run(sql`delete from employment.paths where id = any(${ids}::uuid[])`)
}
