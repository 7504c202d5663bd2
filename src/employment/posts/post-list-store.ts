import { folded, join, sql, type Db } from '#platform/db'
import { fold } from '#platform/i18n'
import type { Day } from '#platform/time'
import type { ActionId } from '#actions'
import { sameAs, type PersonId } from '#people'
import { seenIn } from '../search-store.ts'
import type { Reach } from '../reach.ts'
import { columns } from '../post-store.ts'
import { type ListedPost, type ListedRow, asListed } from './listed-post.ts'
import type { PostId } from '../ids.ts'

export type PostFilter = {
  actionIds: readonly ActionId[]
  on: Day
  state: 'held' | 'vacant' | null
  supervisorId: PersonId | null
  search: string
  after: string
  limit: number
}

const listed = (on: Day, reach: Reach) => sql`
  select ${columns}, a.title as "actionTitle", boss.given_name || ' ' || boss.family_name as "supervisorName",
    c.id is not null as held,
    case when ${seenIn(reach)} then p.person_id end as "personId",
    case when ${seenIn(reach)} then who.family_name end as "familyName",
    case when ${seenIn(reach)} then who.given_name end as "givenName",
    case when ${seenIn(reach)} then c.to_day end as "toDay"
  from employment.posts t
  join actions.published_actions a on a.id = t.action_id
  left join people.published_persons boss on boss.id = t.supervisor_id
  left join lateral (
    select c.id, c.path_id, c.to_day
    from employment.cddis c
    left join employment.exits e on e.path_id = c.path_id
    where c.post_id = t.id and c.from_day <= ${on} and c.to_day >= ${on} and coalesce(e.left_on, ${on}) >= ${on}
    order by c.from_day desc, c.id
    limit 1
  ) c on true
  left join employment.paths p on p.id = c.path_id
  left join people.published_persons who on who.id = p.person_id`

// Accents do not count when something is looked for.
const searched = folded(sql`t.code || ' ' || t.rome || ' ' || t.title || ' ' || t.activity`)

/** One page of posts, by their codes, with who holds each on that day. Only those conventioned on that day. */
export async function listPosts(db: Db, filter: PostFilter, reach: Reach): Promise<ListedPost[]> {
  const { on, state, supervisorId } = filter
  const words = fold(filter.search)
  const [code = '', id = ''] = filter.after.split('~')
  const conditions = [
    sql`t.action_id = any(${filter.actionIds}::uuid[])`,
    sql`coalesce(t.since, ${on}) <= ${on} and coalesce(t.until, ${on}) >= ${on}`,
    sql`(${words} = '' or strpos(${searched}, ${words}) > 0)`,
    supervisorId ? sql`t.supervisor_id = ${sameAs(supervisorId)}` : sql`true`,
    sql`(${state}::text is null or (c.id is not null) = (${state}::text = 'held'))`,
    ...(id ? [sql`(t.code, t.id) > (${code}, ${id}::uuid)`] : []),
  ]
  const rows = await db.rows<ListedRow>(sql`
    ${listed(on, reach)}
    where ${join(conditions, ' and ')}
    order by t.code, t.id
    limit ${filter.limit}`)
  return rows.map(asListed)
}

/** One post of these actions, as it is on that day; undefined elsewhere. */
export async function readPost(
  db: Db,
  { id, actionIds, on }: { id: PostId; actionIds: readonly ActionId[]; on: Day },
  reach: Reach,
): Promise<ListedPost | undefined> {
  const row = await db.row<ListedRow>(sql`
    ${listed(on, reach)}
    where t.id = ${id} and t.action_id = any(${actionIds}::uuid[])`)
  return row && asListed(row)
}
