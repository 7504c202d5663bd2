import { sql, type Db, type Tx } from '#platform/db'
import type { ActionId } from '#actions'
import type { PersonId } from '#people'
import type { MeetingId } from '../ids.ts'

export type Meeting = { id: MeetingId; actionId: ActionId; startsAt: Date; place: string }

/** The same id twice is once. */
export async function insertMeeting(tx: Tx, meeting: Meeting, by: PersonId, at: Date): Promise<void> {
  await tx.run(sql`
    insert into orientation.meetings (id, action_id, starts_at, place, called_at, called_by)
    values (${meeting.id}, ${meeting.actionId}, ${meeting.startsAt}, ${meeting.place}, ${at}, ${by})
    on conflict (id) do nothing`)
}

const columns = sql`m.id, m.action_id as "actionId", m.starts_at as "startsAt", m.place`

export async function readMeeting(db: Db, id: MeetingId): Promise<Meeting | undefined> {
  return db.row<Meeting>(sql`select ${columns} from orientation.meetings m where m.id = ${id}`)
}

export type CountedMeeting = Meeting & { invited: number; yes: number; came: number }

/** The meetings of an action with their counts, the latest first. */
export async function meetingsOf(db: Db, actionId: ActionId): Promise<CountedMeeting[]> {
  return db.rows<CountedMeeting>(sql`
    select ${columns}, count(i.id) as invited,
      count(i.id) filter (where i.answer = 'yes') as yes,
      count(i.id) filter (where i.presence = 'came') as came
    from orientation.meetings m
    left join orientation.invitations i on i.meeting_id = m.id
    where m.action_id = ${actionId}
    group by m.id
    order by m.starts_at desc, m.id`)
}
