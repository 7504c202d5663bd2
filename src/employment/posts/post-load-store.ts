import { sql, type Db } from '#platform/db'
import type { PostLoad, Terms } from '../cddi.ts'
import type { CddiId, PathId, PostId } from '../ids.ts'

type Beside = Terms & { postMinutes: number }

// who left is no longer on the post
const columns = sql`
  o.from_day as "fromDay", least(o.to_day, coalesce(left_before.left_on, o.to_day)) as "toDay",
  o.weekly_minutes as "weeklyMinutes", t.weekly_minutes as "postMinutes"`

/** The contracts of other people on a post, whatever their days, and the hours of the post. */
export async function loadOf(db: Db, postId: PostId, pathId: PathId | null): Promise<PostLoad> {
  const rows = await db.rows<Beside>(sql`
    select ${columns}
    from employment.cddis o
    join employment.posts t on t.id = o.post_id
    left join employment.exits left_before on left_before.path_id = o.path_id
    where o.post_id = ${postId} and o.path_id is distinct from ${pathId}
      and o.from_day <= least(o.to_day, coalesce(left_before.left_on, o.to_day))`)
  return { postMinutes: rows[0]?.postMinutes ?? 0, others: rows }
}

/** For each of these contracts that meets others of its post, those that were there before it; a contract alone on its post is not there. */
export async function loadsBefore(db: Db, cddiIds: readonly CddiId[]): Promise<Map<string, PostLoad>> {
  const rows = await db.rows<Beside & { cddiId: CddiId }>(sql`
    select c.id as "cddiId", ${columns}
    from employment.cddis c
    join employment.posts t on t.id = c.post_id
    left join employment.exits gone on gone.path_id = c.path_id
    join employment.cddis o on o.post_id = c.post_id and o.path_id <> c.path_id
      and o.from_day <= least(c.to_day, coalesce(gone.left_on, c.to_day)) and o.to_day >= c.from_day
      and (o.from_day, o.id) < (c.from_day, c.id)
    left join employment.exits left_before on left_before.path_id = o.path_id
    where c.id = any(${cddiIds}::uuid[])
      and least(o.to_day, coalesce(left_before.left_on, o.to_day)) >= c.from_day`)
  return new Map(
    [...Map.groupBy(rows, (row) => row.cddiId)].map(([id, others]) => [
      id,
      { postMinutes: others[0]?.postMinutes ?? 0, others },
    ]),
  )
}
