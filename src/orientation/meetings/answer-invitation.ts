import { rightInCircle, type Actor, type PersonId } from '#people'
import type { Db, Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import { refuse, type Refused } from '#platform/refusal'
import { findByToken, saveAnswer, savePresence } from './answer-store.ts'
import { invitationsTo } from './invitation-store.ts'
import type { Answer, Presence } from './invitation.ts'
import { hashOf } from './invite-to-meeting.ts'
import { readMeeting, type Meeting } from './store.ts'
import { touch } from '../standing-store.ts'
import { insertStep } from '../step-store.ts'
import type { InvitationId, MeetingId, PositioningId } from '../ids.ts'

export type OpenInvitation = { givenName: string; answer: Answer | null; meeting: Meeting }

/** What the link of a letter opens, for whoever holds it: a first name, a day, a place. */
export async function openInvitation(db: Db, token: string): Promise<OpenInvitation | undefined> {
  const found = await db.transaction((tx) => findByToken(tx, hashOf(token)))
  const meeting = found && (await readMeeting(db, found.meetingId))
  return found && meeting && { givenName: found.givenName, answer: found.answer, meeting }
}

export type AnswerRefusal = 'unknown link' | 'meeting passed'

/** The person says whether they come, by the link of their letter. They may change their mind until the meeting begins. */
export async function answerInvitation(
  db: Db,
  token: string,
  answer: Answer,
  now: Date,
): Promise<{ ok: true } | Refused<AnswerRefusal>> {
  return db.transaction(async (tx) => {
    const found = await findByToken(tx, hashOf(token))
    const meeting = found && (await readMeeting(tx, found.meetingId))
    if (!found || !meeting) return refuse('unknown link')
    if (meeting.startsAt < now) return refuse('meeting passed')
    if (await saveAnswer(tx, found.id, answer, null, now))
      await noteStep(tx, found.positioningId, `answered ${answer}`, null, now)
    return { ok: true }
  })
}

export type Noted = { invitationId: InvitationId; answer: Answer | null; presence: Presence | null }

/** Whoever runs the action notes who answered by telephone, and who came. What is said already stays as it is. */
export async function noteAnswers(
  db: Db,
  meetingId: MeetingId,
  noted: readonly Noted[],
  actor: Actor,
  now: Date,
): Promise<{ ok: true; changed: number } | Refused<'not yours'>> {
  return db.transaction(async (tx) => {
    const meeting = await readMeeting(tx, meetingId)
    if (!meeting || !(await rightInCircle(tx, actor, meeting.actionId, 'positioning', now)).writes)
      return refuse('not yours')
    const by = actor.personId
    let changed = 0
    for (const invitation of await invitationsTo(tx, meetingId)) {
      const said = noted.find((note) => note.invitationId === invitation.id)
      if (said?.answer && (await saveAnswer(tx, invitation.id, said.answer, by, now))) {
        await noteStep(tx, invitation.positioningId, `answered ${said.answer}`, by, now)
        changed++
      }
      if (said?.presence && (await savePresence(tx, invitation.id, said.presence, by, now))) {
        await noteStep(tx, invitation.positioningId, said.presence, by, now)
        changed++
      }
    }
    return { ok: true, changed }
  })
}

async function noteStep(
  tx: Tx,
  positioningId: PositioningId,
  step: 'answered yes' | 'answered no' | 'came' | 'absent',
  by: PersonId | null,
  now: Date,
): Promise<void> {
  await insertStep(tx, positioningId, { step, words: null, onDay: parisDay(now), by }, now)
  await touch(tx, positioningId, now)
}
