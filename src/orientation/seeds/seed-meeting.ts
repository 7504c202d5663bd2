import { seeded } from '#actions'
import type { Tx } from '#platform/db'
import { addDays, parisInstant, type Day } from '#platform/time'
import { insertInvitation } from '../meetings/invitation-store.ts'
import { saveAnswer } from '../meetings/answer-store.ts'
import { hashOf } from '../meetings/invite-to-meeting.ts'
import { insertMeeting } from '../meetings/store.ts'
import { saveStanding } from '../standing-store.ts'
import { insertStep } from '../step-store.ts'
import { brigitte, id, seededPositionings } from './seeded-positionings.ts'
import { morning } from './seed-positioning.ts'
import type { PositioningId, InvitationId } from '../ids.ts'

export async function seedMeeting(tx: Tx, today: Day): Promise<void> {
  const meeting = {
    id: seededPositionings.meeting,
    actionId: seeded.clea,
    startsAt: parisInstant(addDays(today, 6), '09:30'),
    place: 'AFP2I, Arras, salle 2',
  }
  const at = morning(addDays(today, -4))
  await insertMeeting(tx, meeting, brigitte, at)
  for (const n of [3, 4]) {
    const positioningId = id<PositioningId>('a08', n)
    const tokenHash = n === 3 ? hashOf(seededPositionings.link) : null
    const invitation = { id: id('a08', 100 + n), positioningId, meetingId: meeting.id, tokenHash }
    const channel = n === 3 ? 'sms' : 'paper'
    await insertInvitation(tx, { ...invitation, channel, by: brigitte, at })
    await saveStanding(tx, positioningId, { state: 'invited', meetingId: meeting.id }, at)
    const { startsAt: meetingAt, place: words } = meeting
    await insertStep(
      tx,
      positioningId,
      { step: 'invited', onDay: addDays(today, -4), meetingAt, words, by: brigitte },
      at,
    )
  }
  await saveAnswer(tx, id<InvitationId>('a08', 104), 'yes', brigitte, at)
}
