import { join, sql, type Db } from '#platform/db'
import { fold } from '#platform/i18n'
import type { Day } from '#platform/time'
import type { Post } from './post.ts'
import { seenIn } from './reach-store.ts'
import type { Reach } from './reach.ts'

const columns = sql`
  t.id, t.action_id as "actionId", t.code, t.rome, t.title, t.activity, t.weekly_minutes as "weeklyMinutes",
  t.supervisor_id as "supervisorId", t.since, t.until`

/** Who wrote it and when; `typed` in its form, not read from a list. */
export type PostWriting = { by: string | null; at: Date; typed: boolean }

export async function insertPost(tx: Db, post: Post, { by, at, typed }: PostWriting): Promise<void> {
  await tx.run(sql`
    insert into employment.posts (
      id, action_id, code, rome, title, activity, weekly_minutes, supervisor_id, since, until, written_at, written_by,
      typed_at
    ) values (
      ${post.id}, ${post.actionId}, ${post.code}, ${post.rome}, ${post.title}, ${post.activity}, ${post.weeklyMinutes},
      ${post.supervisorId}, ${post.since}, ${post.until}, ${at}, ${by}, ${typed ? at : null}
    )`)
}

export async function updatePost(tx: Db, post: Post, { by, at, typed }: PostWriting): Promise<void> {
  await tx.run(sql`
    update employment.posts
    set code = ${post.code}, rome = ${post.rome}, title = ${post.title}, activity = ${post.activity}, weekly_minutes = ${post.weeklyMinutes},
      supervisor_id = ${post.supervisorId}, since = ${post.since}, until = ${post.until}, written_at = ${at}, written_by = ${by},
      typed_at = coalesce(${typed ? at : null}, typed_at)
    where id = ${post.id}`)
}

export async function findPost(db: Db, id: string): Promise<Post | undefined> {
  return db.row<Post>(sql`select ${columns} from employment.posts t where t.id = ${id}`)
}

/** True when somebody wrote the post in its form: what a list says otherwise is not taken. */
export async function isTyped(db: Db, id: string): Promise<boolean> {
  return (
    (await db.row(sql`select 1 from employment.posts where id = ${id} and typed_at is not null`)) !==
    undefined
  )
}

/** Every post of an action, by its code. */
export async function postsOf(db: Db, actionId: string): Promise<Post[]> {
  return db.rows<Post>(
    sql`select ${columns} from employment.posts t where t.action_id = ${actionId} order by t.code`,
  )
}

/** Who holds a post, and until when. */
export type Holder = { personId: string; familyName: string; givenName: string; toDay: Day }

/** Whether somebody holds a post on a day, and who, for a reader who may know. */
export type Holding = { state: 'vacant' } | { state: 'held' } | ({ state: 'known' } & Holder)

export type ListedPost = Post & { actionTitle: string; supervisorName: string | null; holding: Holding }

type ListedRow = Omit<ListedPost, 'holding'> & { [Known in keyof Holder]: Holder[Known] | null } & {
  held: boolean
}

function asListed({ held, personId, familyName, givenName, toDay, ...post }: ListedRow): ListedPost {
  if (!held) return { ...post, holding: { state: 'vacant' } }
  if (personId === null) return { ...post, holding: { state: 'held' } }
  if (familyName === null || givenName === null || toDay === null)
    throw new Error(`The post ${post.id} is held by somebody without a name or a last day`)
  return { ...post, holding: { state: 'known', personId, familyName, givenName, toDay } }
}

export type PostFilter = {
  actionIds: readonly string[]
  on: Day
  state: 'held' | 'vacant' | null
  supervisorId: string | null
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
const folded = sql`
  translate(lower(t.code || ' ' || t.rome || ' ' || t.title || ' ' || t.activity), 'àâäçéèêëîïôöùûüÿñ''’-', 'aaaceeeeiioouuuyn   ')`

/** One page of posts, by their codes, with who holds each on that day. Only those conventioned on that day. */
export async function listPosts(db: Db, filter: PostFilter, reach: Reach): Promise<ListedPost[]> {
  const { on, state, supervisorId } = filter
  const words = fold(filter.search)
  const [code = '', id = ''] = filter.after.split('~')
  const conditions = [
    sql`t.action_id = any(${filter.actionIds}::uuid[])`,
    sql`coalesce(t.since, ${on}) <= ${on} and coalesce(t.until, ${on}) >= ${on}`,
    sql`(${words} = '' or strpos(${folded}, ${words}) > 0)`,
    sql`(${supervisorId}::uuid is null or t.supervisor_id = ${supervisorId}::uuid)`,
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
  { id, actionIds, on }: { id: string; actionIds: readonly string[]; on: Day },
  reach: Reach,
): Promise<ListedPost | undefined> {
  const row = await db.row<ListedRow>(sql`
    ${listed(on, reach)}
    where t.id = ${id} and t.action_id = any(${actionIds}::uuid[])`)
  return row && asListed(row)
}

export type Supervisor = { id: string; name: string }

/** Who supervises the posts of these actions. */
export async function supervisorsOf(db: Db, actionIds: readonly string[]): Promise<Supervisor[]> {
  return db.rows<Supervisor>(sql`
    select distinct t.supervisor_id as id, who.given_name || ' ' || who.family_name as name
    from employment.posts t
    join people.published_persons who on who.id = t.supervisor_id
    where t.action_id = any(${actionIds}::uuid[])
    order by name`)
}
