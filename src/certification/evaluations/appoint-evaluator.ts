import { joinCircle, leaveCircle, type PersonId, type OrganisationId } from '#people'
import { traineesOf } from '#training'
import { breaks, type Db, type Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import type { GroupId } from '#actions'
import { refuse, type Refused } from '#platform/refusal'
import { hasTrained } from '../clea/door.ts'

export type EvaluatorRefusal = 'trains this group'

/** Somebody evaluates a group from that day on. Who trains it, or trained one of its trainees elsewhere, cannot. */
export async function appointEvaluator(
  db: Db,
  what: { groupId: GroupId; personId: PersonId; organisationId: OrganisationId },
  at: Date,
): Promise<{ ok: true } | Refused<EvaluatorRefusal>> {
  try {
    return await db.transaction(async (tx) => {
      for (const trainee of await traineesOf(tx, what.groupId))
        if (await hasTrained(tx, what.personId, trainee.personId)) return refuse('trains this group')
      await joinCircle(tx, {
        circleId: what.groupId,
        personId: what.personId,
        relation: 'evaluator',
        organisationId: what.organisationId,
        fromDay: parisDay(at),
      })
      return { ok: true }
    })
  } catch (cause) {
    if (breaks(cause, 'circle_places_trainer_or_evaluator')) return refuse('trains this group')
    throw cause
  }
}

/** An evaluator stops: from the next day on, the files of the group are closed to them. */
export async function dismissEvaluator(
  tx: Tx,
  groupId: GroupId,
  personId: PersonId,
  at: Date,
): Promise<void> {
  await leaveCircle(tx, { circleId: groupId, personId, relation: 'evaluator' }, parisDay(at))
}
