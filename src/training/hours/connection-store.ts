import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { GroupId } from '#actions'
import type { ActivityId } from '../ids.ts'

/** Marks the minute of this instant as active. Any number of beats in one minute are one minute. */
export async function markActive(
  tx: Tx,
  beat: { personId: PersonId; groupId: GroupId; activityId: ActivityId | null; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into training.connection_minutes (person_id, minute, group_id, activity_id)
    values (${beat.personId}, date_trunc('minute', ${beat.at}::timestamptz), ${beat.groupId}, ${beat.activityId})
    on conflict do nothing`)
}

/** Minutes seen active in a group, for each person who has some. */
export async function connectionMinutes(db: Db, groupId: GroupId): Promise<Map<string, number>> {
  const rows = await db.rows<{ personId: PersonId; minutes: number }>(sql`
    select p.canonical_id as "personId", count(distinct c.minute) as minutes
    from training.connection_minutes c
    join people.published_persons p on p.id = c.person_id
    where c.group_id = ${groupId}
    group by p.canonical_id`)
  return new Map(rows.map(({ personId, minutes }) => [personId, minutes]))
}

/** Hours of connection, one a day from an instant on: for seeds. */
export async function seedMinutes(
  tx: Tx,
  what: { personId: PersonId; groupId: GroupId; from: Date; hours: number },
): Promise<void> {
  await tx.run(sql`
    insert into training.connection_minutes (person_id, minute, group_id)
    select ${what.personId}, date_trunc('minute', ${what.from}::timestamptz) + d * interval '1 day' + m * interval '1 minute',
      ${what.groupId}
    from generate_series(0, ${what.hours}::integer - 1) d, generate_series(0, 59) m`)
}
