import { sql, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { Answer, Presence } from './invitation.ts'
import type { PositioningId, MeetingId, InvitationId } from '../ids.ts'

/** The invitation that this link opens, with its meeting; held when it is about to be answered. */
export async function findByToken(
  tx: Tx,
  tokenHash: Buffer,
): Promise<
  | {
      id: InvitationId
      positioningId: PositioningId
      givenName: string
      meetingId: MeetingId
      answer: Answer | null
    }
  | undefined
> {
  return tx.row(sql`
    select i.id, i.positioning_id as "positioningId", who.given_name as "givenName", i.meeting_id as "meetingId", i.answer
    from orientation.invitations i
    join orientation.positionings p on p.id = i.positioning_id
    join people.published_persons who on who.id = p.person_id
    where i.token_hash = ${tokenHash}
    for update of i`)
}

/** Writes an answer; gives false when it was that one already. */
export async function saveAnswer(
  tx: Tx,
  id: InvitationId,
  answer: Answer,
  by: PersonId | null,
  at: Date,
): Promise<boolean> {
  const touched = await tx.run(sql`
    update orientation.invitations
    set answer = ${answer}, answered_at = ${at}, answered_by = ${by}
    where id = ${id} and answer is distinct from ${answer}`)
  return touched === 1
}

/** Writes who came; gives false when it was said already. */
export async function savePresence(
  tx: Tx,
  id: InvitationId,
  presence: Presence,
  by: PersonId,
  at: Date,
): Promise<boolean> {
  const touched = await tx.run(sql`
    update orientation.invitations
    set presence = ${presence}, presence_at = ${at}, presence_by = ${by}
    where id = ${id} and presence is distinct from ${presence}`)
  return touched === 1
}
