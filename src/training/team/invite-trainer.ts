import { leads, readAction, readGroup, type GroupId } from '#actions'
import { professionals, type Actor, type OrganisationId } from '#people'
import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { parisDay } from '#platform/time'
import type { TrainerRefusal } from './enrol-trainee.ts'
import { answerInvitation, insertInvitation, lockInvitation } from './invitation-store.ts'
import type { InvitationId } from '../ids.ts'

export type InvitationRefusal =
  | 'not yours'
  | 'no such body'
  | 'invited already'
  | 'answered already'
  | 'not of this body'
  | TrainerRefusal

/** Other training bodies: those whose lead can answer today. */
export async function bodiesToInvite(
  db: Db,
  leadId: OrganisationId,
  now: Date,
): Promise<{ id: string; name: string }[]> {
  const all = await professionals(db, 'training lead', parisDay(now))
  const others = all.filter(({ organisationId }) => organisationId !== leadId)
  return [...new Map(others.map((one) => [one.organisationId, one.organisationName]))].map(([id, name]) => ({
    id,
    name,
  }))
}

type Asked = { id: InvitationId; groupId: GroupId; organisationId: OrganisationId; why: string }

/** Who leads the action of a group asks another training body for somebody who trains it: the first of the two signatures. */
export async function inviteBody(
  db: Db,
  actor: Actor,
  asked: Asked,
  now: Date,
): Promise<Result<void, InvitationRefusal>> {
  return db.transaction(async (tx): Promise<Result<void, InvitationRefusal>> => {
    const action = await actionOfGroup(tx, asked.groupId)
    if (!action || !leads(actor, action)) return refuse('not yours')
    const bodies = await bodiesToInvite(tx, action.leadId, now)
    if (!bodies.some(({ id }) => id === asked.organisationId)) return refuse('no such body')
    const kept = await insertInvitation(tx, { ...asked, by: actor.personId }, now)
    return kept ? done(undefined) : refuse('invited already')
  })
}

/** Who asked takes the invitation back, until it is answered. */
export async function withdrawInvitation(
  db: Db,
  actor: Actor,
  id: InvitationId,
  now: Date,
): Promise<Result<void, InvitationRefusal>> {
  return db.transaction(async (tx): Promise<Result<void, InvitationRefusal>> => {
    const invitation = await lockInvitation(tx, id)
    const action = invitation && (await actionOfGroup(tx, invitation.groupId))
    if (!invitation || !action || !leads(actor, action)) return refuse('not yours')
    if (invitation.answer?.kind === 'withdrawn') return done(undefined)
    if (invitation.answer) return refuse('answered already')
    await answerInvitation(tx, { id, kind: 'withdrawn', words: '', by: actor.personId }, now)
    return done(undefined)
  })
}

/** The action that a group is of. */
async function actionOfGroup(db: Db, groupId: GroupId) {
  const group = await readGroup(db, groupId)
  return group && (await readAction(db, group.actionId))
}
