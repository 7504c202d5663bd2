import type { PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { ConventionId } from '../ids.ts'

export type SentLink = { sentAt: Date; sentBy: string }

export async function insertSentLink(tx: Tx, id: ConventionId, { sentAt, sentBy }: SentLink): Promise<void> {
  await tx.run(sql`
    insert into immersion.sent_links (convention_id, sent_at, sent_by)
    values (${id}, ${sentAt}, ${sentBy})
    on conflict do nothing`)
}

/** Each time that the person was sent their link again, the latest first. */
export const sentLinksOf = (db: Db, id: ConventionId): Promise<SentLink[]> =>
  db.rows<SentLink>(sql`
    select sent_at as "sentAt", sent_by as "sentBy"
    from immersion.sent_links
    where convention_id = ${id}
    order by sent_at desc`)

/** Same, of all their conventions, in the words of the page of their data. */
export const ownSentLinks = (db: Db, personIds: readonly PersonId[]): Promise<Record<string, string>[]> =>
  db.rows(sql`
    select h.name as employeur, to_char(l.sent_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as "renvoyé le", l.sent_by as par
    from immersion.sent_links l
    join immersion.conventions c on c.id = l.convention_id
    join immersion.hosts h on h.id = c.host_id
    where c.person_id = any(${personIds}::uuid[])
    order by l.sent_at`)
