// @exemplary
import { createHash, randomBytes } from 'node:crypto'
import { readAction } from '#actions'
import { openFile, readPerson, rightInCircle, type Actor } from '#people'
import type { Tx } from '#platform/db'
import type { Ground } from '#platform/ground'
import { post } from '#platform/mail'
import { parisDay } from '#platform/time'
import { refuse, type Refused } from '#platform/refusal'
import { channelFor, invitationLetter } from './invitation-letter.ts'
import { insertInvitation } from './invitation-store.ts'
import type { Channel } from './invitation.ts'
import { insertMeeting, readMeeting, type Meeting } from './store.ts'
import { lockAction } from '../place-store.ts'
import { lockPositioning } from '../positioning-store.ts'
import { saveStanding } from '../standing-store.ts'
import { invite } from '../positioning.ts'
import { insertStep } from '../step-store.ts'
import type { MeetingId, PositioningId } from '../ids.ts'
import { newId } from '#platform/id'

export type InviteRefusal = 'not yours' | 'meeting passed' | 'nobody to invite'
export type Invited =
  | { ok: true; meetingId: MeetingId; invited: number; onPaper: number }
  | Refused<InviteRefusal>

type Wanted = {
  meeting: Meeting
  channel: Channel | 'best'
  positioningIds: readonly PositioningId[]
}

/**
 * Calls people to a meeting, each by the means that reaches them. Who is decided already, or invited to this meeting already,
 * is left as they are. The same form twice is once; for
 * another day, it is another meeting.
 */
export async function inviteToMeeting(
  ground: Pick<Ground, 'db' | 'site'>,
  wanted: Wanted,
  actor: Actor,
  now: Date,
): Promise<Invited> {
  const { meeting } = wanted
  if (meeting.startsAt < now) return refuse('meeting passed')
  return ground.db.transaction((tx) => inviteAll(tx, wanted, ground.site.url, actor, now))
}

async function inviteAll(tx: Tx, wanted: Wanted, url: string, actor: Actor, now: Date): Promise<Invited> {
  const { meeting: said } = wanted
  const action = await readAction(tx, said.actionId)
  if (!action || !(await rightInCircle(tx, actor, action.id, 'positioning', now)).writes)
    return refuse('not yours')
  await lockAction(tx, action.id)
  const before = await readMeeting(tx, said.id)
  if (before && before.actionId !== action.id) return refuse('not yours')
  const again = before && isSame(before, said)
  // a page gone back to, and filled for another day
  const meeting = before && !again ? { ...said, id: newId<MeetingId>() } : said
  if (!again) await insertMeeting(tx, meeting, actor.personId, now)
  const sent: Channel[] = []
  for (const id of wanted.positioningIds) {
    const channel = await inviteOne(tx, id, { ...wanted, meeting, title: action.title }, url, actor, now)
    if (channel) sent.push(channel)
  }
  if (sent.length === 0 && !again) return refuse('nobody to invite')
  const onPaper = sent.filter((channel) => channel === 'paper').length
  return { ok: true, meetingId: meeting.id, invited: sent.length, onPaper }
}

const isSame = (one: Meeting, other: Meeting) =>
  one.startsAt.getTime() === other.startsAt.getTime() && one.place === other.place

async function inviteOne(
  tx: Tx,
  positioningId: PositioningId,
  { meeting, channel: wanted, title }: Wanted & { title: string },
  url: string,
  actor: Actor,
  now: Date,
): Promise<Channel | undefined> {
  const one = await lockPositioning(tx, positioningId)
  if (!one || one.actionId !== meeting.actionId) return undefined
  const moved = invite(one.standing, meeting.id)
  if (!moved.ok) return undefined
  const why = { code: 'meeting', at: meeting.startsAt.toISOString() } as const
  const right = await openFile(tx, actor, one.personId, 'identity', why, now)
  const person = right && (await readPerson(tx, one.personId))
  if (!person) return undefined
  const channel = channelFor(person, wanted)
  const token = randomBytes(18).toString('base64url')
  const tokenHash = channel === 'paper' ? null : hashOf(token)
  const invitation = { id: newId(), positioningId, meetingId: meeting.id, channel, tokenHash }
  if (!(await insertInvitation(tx, { ...invitation, by: actor.personId, at: now }))) return undefined
  await post(tx, invitationLetter(person, channel, meeting, title, `${url}/invitation/${token}`), now)
  await saveStanding(tx, positioningId, moved.standing, now)
  const { startsAt: meetingAt, place: words } = meeting
  await insertStep(
    tx,
    positioningId,
    { step: 'invited', onDay: parisDay(now), meetingAt, words, by: actor.personId },
    now,
  )
  return channel
}

/** What stays of a link: enough to know it again, not to write it. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
