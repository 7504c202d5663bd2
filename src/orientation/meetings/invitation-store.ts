import { sql, type Db, type Tx } from '#platform/db'
import { addDays, parisInstant, type Day } from '#platform/time'
import type { PersonId } from '#people'
import type { Meeting } from './store.ts'
import type { Channel, Invitation } from './invitation.ts'
import type { PositioningId, MeetingId, InvitationId } from '../ids.ts'

/** Gives false when this person was invited to this meeting already. */
export async function insertInvitation(
  tx: Tx,
  one: {
    id: InvitationId
    positioningId: PositioningId
    meetingId: MeetingId
    channel: Channel
    tokenHash: Buffer | null
    by: PersonId
    at: Date
  },
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into orientation.invitations (id, positioning_id, meeting_id, channel, token_hash, invited_at, invited_by)
    values (${one.id}, ${one.positioningId}, ${one.meetingId}, ${one.channel}, ${one.tokenHash}, ${one.at}, ${one.by})
    on conflict do nothing`)
  return inserted === 1
}

const columns = sql`
  i.id, i.positioning_id as "positioningId", p.person_id as "personId", who.given_name as "givenName",
  who.family_name as "familyName", i.channel, i.answer, i.presence`

/** Those invited to a meeting, by name. The caller runs the action. */
export async function invitationsTo(db: Db, meetingId: MeetingId): Promise<Invitation[]> {
  return db.rows<Invitation>(sql`
    select ${columns}
    from orientation.invitations i
    join orientation.positionings p on p.id = i.positioning_id
    join people.published_persons who on who.id = p.person_id
    where i.meeting_id = ${meetingId}
    order by who.family_name collate "fr-x-icu", who.given_name collate "fr-x-icu", i.id`)
}

export type Expected = {
  personId: PersonId
  meeting: Pick<Meeting, 'id' | 'startsAt' | 'place'>
  title: string
}

/** Who is expected at the meetings of that day: invited to them still, and they did not say no. */
export async function expectedOn(db: Db, day: Day): Promise<Expected[]> {
  const rows = await db.rows<{
    personId: PersonId
    id: MeetingId
    startsAt: Date
    place: string
    title: string
  }>(sql`
    select p.person_id as "personId", m.id, m.starts_at as "startsAt", m.place, a.title
    from orientation.meetings m
    join actions.published_actions a on a.id = m.action_id
    join orientation.invitations i on i.meeting_id = m.id and i.answer is distinct from 'no'
    join orientation.positionings p on p.id = i.positioning_id and p.state = 'invited' and p.meeting_id = m.id
    where m.starts_at >= ${parisInstant(day, '00:00')} and m.starts_at < ${parisInstant(addDays(day, 1), '00:00')}
    order by m.starts_at, i.id`)
  return rows.map(({ personId, title, ...meeting }) => ({ personId, title, meeting }))
}

/** The last meeting to which a positioning was invited. */
export async function nextInvitation(
  db: Db,
  positioningId: PositioningId,
): Promise<Pick<Meeting, 'startsAt' | 'place'> | undefined> {
  return db.row(sql`
    select m.starts_at as "startsAt", m.place
    from orientation.invitations i
    join orientation.meetings m on m.id = i.meeting_id
    where i.positioning_id = ${positioningId}
    order by m.starts_at desc
    limit 1`)
}
