import { CENTRE, joinCircle, leaveCircle, type PersonId, type OrganisationId } from '#people'
import { breaks, type Db, type Tx } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import type { GroupId } from '#actions'
import { refuse, type Refused } from '#platform/refusal'
import { endTrainee, insertTrainee, type Leaving } from '../trainee-store.ts'
import { endTrainer, hasEvaluatedIn, insertTrainer } from '../trainer-store.ts'
import { deleteTrainee, isNotedIn } from './noted-store.ts'

/** Somebody admitted becomes a trainee of the group, at the centre of its circle. Twice is once. */
export async function enrolTrainee(
  tx: Tx,
  what: { groupId: GroupId; personId: PersonId; fromDay: Day; at: Date },
): Promise<void> {
  await insertTrainee(tx, what.groupId, what.personId, what.fromDay, what.at)
  await joinCircle(tx, {
    circleId: what.groupId,
    personId: what.personId,
    relation: CENTRE,
    fromDay: what.fromDay,
  })
}

/** A trainee leaves the group before its end, for a reason. Their file stays open to those who accompanied them. */
export async function endTraineeship(
  tx: Tx,
  what: { groupId: GroupId; personId: PersonId; untilDay: Day; why: Leaving },
): Promise<void> {
  await endTrainee(tx, what.groupId, what.personId, what.untilDay, what.why)
}

/**
 * Somebody was admitted by mistake: they never were of the group. Where something was written of them meanwhile, they leave it that day instead.
 */
export async function undoTraineeship(
  tx: Tx,
  what: { groupId: GroupId; personId: PersonId; at: Date },
): Promise<void> {
  const { groupId, personId, at } = what
  if (await isNotedIn(tx, what))
    return endTrainee(tx, groupId, personId, parisDay(at), { code: 'admission withdrawn' })
  await deleteTrainee(tx, what)
  await leaveCircle(tx, { circleId: groupId, personId, relation: CENTRE }, 'by mistake')
}

export type TrainerRefusal = 'evaluates this group'

/** Somebody trains a group from a day on. Who evaluates it cannot (Cléa: the evaluator is never the trainer). */
export async function appointTrainer(
  db: Db,
  what: { groupId: GroupId; personId: PersonId; organisationId: OrganisationId; fromDay: Day },
): Promise<{ ok: true } | Refused<TrainerRefusal>> {
  try {
    return await db.transaction(async (tx): Promise<{ ok: true } | Refused<TrainerRefusal>> => {
      if (await hasEvaluatedIn(tx, what)) return refuse('evaluates this group')
      await insertTrainer(tx, what)
      await joinCircle(tx, {
        circleId: what.groupId,
        personId: what.personId,
        relation: 'trainer',
        organisationId: what.organisationId,
        fromDay: what.fromDay,
      })
      return { ok: true }
    })
  } catch (cause) {
    if (breaks(cause, 'circle_places_trainer_or_evaluator')) return refuse('evaluates this group')
    throw cause
  }
}

/** A trainer stops: from the next day on, the files of the group are closed to them. */
export async function dismissTrainer(tx: Tx, groupId: GroupId, personId: PersonId, now: Date): Promise<void> {
  await endTrainer(tx, groupId, personId, parisDay(now))
  await leaveCircle(tx, { circleId: groupId, personId, relation: 'trainer' }, parisDay(now))
}
