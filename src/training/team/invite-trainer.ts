import { leading, leads, readAction, readGroup } from '#actions'
import { holds, professionals, type Actor, type Professional } from '#people'
import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { parisDay } from '#platform/time'
import { appointTrainer, type TrainerRefusal } from './enrol-trainee.ts'
import { answerInvitation, insertInvitation, lockInvitation, readInvitation } from './invitation-store.ts'
import type { Invitation } from './invitation.ts'

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
  leadId: string,
  now: Date,
): Promise<{ id: string; name: string }[]> {
  const all = await professionals(db, 'training lead', parisDay(now))
  const others = all.filter(({ organisationId }) => organisationId !== leadId)
  return [...new Map(others.map((one) => [one.organisationId, one.organisationName]))].map(([id, name]) => ({
    id,
    name,
  }))
}

type Asked = { id: string; groupId: string; organisationId: string; why: string }

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
  id: string,
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

type Answer = { id: string; trainerId: string | null; words: string }

/**
 * Who leads the invited body sends one of its trainers, or declines: the second signature. Only then do the files of the group open to
 * that trainer, in the name of their own body.
 */
export async function answerInvited(
  db: Db,
  actor: Actor,
  { id, trainerId, words }: Answer,
  now: Date,
): Promise<Result<void, InvitationRefusal>> {
  return db.transaction(async (tx): Promise<Result<void, InvitationRefusal>> => {
    const invitation = await lockInvitation(tx, id)
    if (!invitation || !answersFor(actor, invitation)) return refuse('not yours')
    if (invitation.answer) return refuse('answered already')
    const { groupId, organisationId } = invitation
    if (trainerId) {
      const ours = await trainersOfBody(tx, organisationId, now)
      if (!ours.some(({ personId }) => personId === trainerId)) return refuse('not of this body')
      const what = { groupId, personId: trainerId, organisationId, fromDay: parisDay(now) }
      const appointed = await appointTrainer(tx, what)
      if (!appointed.ok) return appointed
    }
    const answer = trainerId ? { kind: 'accepted' as const, trainerId } : { kind: 'declined' as const }
    await answerInvitation(tx, { id, words, by: actor.personId, ...answer }, now)
    return done(undefined)
  })
}

/** True for who may answer in the name of the invited body. */
const answersFor = (actor: Actor, { organisationId }: Pick<Invitation, 'organisationId'>): boolean =>
  holds(actor, leading, organisationId)

export const trainersOfBody = (db: Db, organisationId: string, now: Date): Promise<Professional[]> =>
  professionals(db, 'trainer', parisDay(now), organisationId)

/** The action that a group is of. */
async function actionOfGroup(db: Db, groupId: string) {
  const group = await readGroup(db, groupId)
  return group && (await readAction(db, group.actionId))
}

/** An invitation, for who answers it. */
export async function invitationFor(db: Db, actor: Actor, id: string): Promise<Invitation | undefined> {
  const invitation = await readInvitation(db, id)
  return invitation && answersFor(actor, invitation) ? invitation : undefined
}
