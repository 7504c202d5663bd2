import { leading } from '#actions'
import {
  holds,
  professionals,
  type Actor,
  type Professional,
  type PersonId,
  type OrganisationId,
} from '#people'
import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { parisDay } from '#platform/time'
import { appointTrainer } from './enrol-trainee.ts'
import { answerInvitation, lockInvitation, readInvitation } from './invitation-store.ts'
import type { Invitation } from './invitation.ts'
import type { InvitationRefusal } from './invite-trainer.ts'
import type { InvitationId } from '../ids.ts'

type Answer = { id: InvitationId; trainerId: PersonId | null; words: string }

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

export const trainersOfBody = (db: Db, organisationId: OrganisationId, now: Date): Promise<Professional[]> =>
  professionals(db, 'trainer', parisDay(now), organisationId)

/** An invitation, for who answers it. */
export async function invitationFor(db: Db, actor: Actor, id: InvitationId): Promise<Invitation | undefined> {
  const invitation = await readInvitation(db, id)
  return invitation && answersFor(actor, invitation) ? invitation : undefined
}

/** True for who may answer in the name of the invited body. */
const answersFor = (actor: Actor, { organisationId }: Pick<Invitation, 'organisationId'>): boolean =>
  holds(actor, leading, organisationId)
