import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { ActionId } from '#actions'
import type { Post } from './post.ts'
import type { PostId } from './ids.ts'

export const columns = sql`
  t.id, t.action_id as "actionId", t.code, t.rome, t.title, t.activity, t.weekly_minutes as "weeklyMinutes",
  people.published_canonical(t.supervisor_id) as "supervisorId", t.since, t.until`

/** Who wrote it and when; `typed` in its form, not read from a list. */
export type PostWriting = { by: PersonId | null; at: Date; typed: boolean }

export async function insertPost(tx: Tx, post: Post, { by, at, typed }: PostWriting): Promise<void> {
  await tx.run(sql`
    insert into employment.posts (
      id, action_id, code, rome, title, activity, weekly_minutes, supervisor_id, since, until, written_at, written_by,
      typed_at
    ) values (
      ${post.id}, ${post.actionId}, ${post.code}, ${post.rome}, ${post.title}, ${post.activity}, ${post.weeklyMinutes},
      ${post.supervisorId}, ${post.since}, ${post.until}, ${at}, ${by}, ${typed ? at : null}
    )`)
}

export async function updatePost(tx: Tx, post: Post, { by, at, typed }: PostWriting): Promise<void> {
  await tx.run(sql`
    update employment.posts
    set code = ${post.code}, rome = ${post.rome}, title = ${post.title}, activity = ${post.activity}, weekly_minutes = ${post.weeklyMinutes},
      supervisor_id = ${post.supervisorId}, since = ${post.since}, until = ${post.until}, written_at = ${at}, written_by = ${by},
      typed_at = coalesce(${typed ? at : null}, typed_at)
    where id = ${post.id}`)
}

export async function findPost(db: Db, id: PostId): Promise<Post | undefined> {
  return db.row<Post>(sql`select ${columns} from employment.posts t where t.id = ${id}`)
}

/** True when somebody wrote the post in its form: what a list says otherwise is not taken. */
export async function isTyped(db: Db, id: PostId): Promise<boolean> {
  return (
    (await db.row(sql`select 1 from employment.posts where id = ${id} and typed_at is not null`)) !==
    undefined
  )
}

/** Every post of an action, by its code. */
export async function postsOf(db: Db, actionId: ActionId): Promise<Post[]> {
  return db.rows<Post>(
    sql`select ${columns} from employment.posts t where t.action_id = ${actionId} order by t.code`,
  )
}
