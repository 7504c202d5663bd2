import { sql, type Db } from '#platform/db'
import { addJobs } from '#platform/jobs'
import type { Announcement } from './provider.ts'

/** Keeps an announcement and asks for the job that works it, in one question. Nothing when it was heard before. */
export async function keepAnnouncement(
  db: Db,
  { id, kind, objectId, payee }: Announcement,
  at: Date,
): Promise<void> {
  await addJobs(
    db,
    'hear-provider',
    sql`
      insert into payments.announcements (id, kind, object_id, payee, received_at)
      values (${id}, ${kind}, ${objectId}, ${payee}, ${at})
      on conflict (id) do nothing
      returning json_build_object('id', id) as payload, 'hear-provider ' || id as key`,
  )
}

export async function readAnnouncement(db: Db, id: string): Promise<Announcement | undefined> {
  return db.row<Announcement>(sql`
    select id, kind, object_id as "objectId", payee
    from payments.announcements
    where id = ${id} and worked_at is null`)
}

export async function markWorked(db: Db, id: string, at: Date): Promise<void> {
  await db.run(sql`update payments.announcements set worked_at = ${at} where id = ${id}`)
}

/** Announcements of more than this age are of no use: everything is read again at the provider. */
export async function forgetAnnouncements(db: Db, before: Date): Promise<number> {
  return db.run(sql`delete from payments.announcements where received_at < ${before}`)
}
