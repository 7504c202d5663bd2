import { sql, type Db } from '#platform/db'
import type { OrganisationId } from '#people'

export type Opened = { actions: number; posts: number; cddis: number }

/** How many actions, posts and contracts there are in the territory, or in the actions that these organisations lead. */
export async function countOpened(db: Db, among: readonly OrganisationId[] | undefined): Promise<Opened> {
  const row = await db.row<Opened>(sql`
    with own as (
      select id
      from actions.published_actions
      where ${among === undefined} or lead_id = any(${among ?? []}::uuid[])
    )
    select
      (select count(*) from own) as actions,
      (select count(*) from employment.posts p join own on own.id = p.action_id) as posts,
      (select count(*) from employment.cddis c join own on own.id = c.action_id) as cddis`)
  return row ?? { actions: 0, posts: 0, cddis: 0 }
}
