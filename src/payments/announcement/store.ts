import { sql, type Db, type Tx } from '#platform/db'
import { announceAll } from '#platform/facts'
import type { Announcement } from '../provider/door.ts'

/** Keeps an announcement and tells it as a fact, in one question. Nothing when it was heard before. */
export async function keepAnnouncement(
  db: Db,
  { id, kind, objectId, payee }: Announcement,
  at: Date,
): Promise<void> {
  await db.transaction((tx) =>
    announceAll(
      tx,
      'provider announced',
      sql`
      insert into payments.announcements (id, kind, object_id, payee, received_at)
      values (${id}, ${kind}, ${objectId}, ${payee}, ${at})
      on conflict (id) do nothing
      returning jsonb_build_object('announcementId', id) as payload`,
      at,
    ),
  )
}

/** Those of these announcements that wait to be worked. Those of a page whose money is known to have come are marked, and left out. */
export async function unworked(tx: Tx, ids: readonly string[], at: Date): Promise<Announcement[]> {
  return tx.rows<Announcement>(sql`
    with known as (
      update payments.announcements a
      set worked_at = ${at}
      from payments.payments p
      where a.id = any(${ids}) and a.worked_at is null and a.kind like 'checkout.session.%' and p.page_id = a.object_id
        and (p.paid_at is not null or p.late_at is not null)
      returning a.id
    )
    select id, kind, object_id as "objectId", payee
    from payments.announcements
    where id = any(${ids}) and worked_at is null and id not in (select id from known)
    order by received_at, id`)
}

export async function markWorked(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.run(sql`update payments.announcements set worked_at = ${at} where id = ${id}`)
}

/** Announcements of more than this age are of no use: everything is read again at the provider. */
export async function forgetAnnouncements(tx: Tx, before: Date): Promise<number> {
  return tx.run(sql`delete from payments.announcements where received_at < ${before}`)
}
