import { partnersOf, readAction, type Action } from '#actions'
import {
  joinCircle,
  professionals,
  rightInCircle,
  type Actor,
  type OrganisationId,
  type PersonId,
  type Professional,
} from '#people'
import type { Db } from '#platform/db'
import { tell } from '#platform/notices'
import { done, refuse, type Result } from '#platform/refusal'
import { parisDay } from '#platform/time'
import { isOpen } from '../positioning.ts'
import { readPositioning } from '../positioning-store.ts'
import { changeReferent, savePrescriber } from '../prescriber-store.ts'
import type { PositioningId } from '../ids.ts'
import { insertStep } from '../step-store.ts'

/** Who may accompany somebody towards an action: the referents of the partners that propose people for it. */
export async function referentsFor(db: Db, { id }: Pick<Action, 'id'>, now: Date): Promise<Professional[]> {
  const partners = (await partnersOf(db, id)).filter(({ part }) => part === 'positioning')
  const all = await professionals(db, 'referent', parisDay(now))
  return all.filter((one) => partners.some(({ organisationId }) => organisationId === one.organisationId))
}

type Given = { positioningId: PositioningId; referentId: PersonId; organisationId: OrganisationId }

/**
 * Gives a referent to somebody, by who runs the action: they stand around the person from that day on, and are told. Twice is once. Refusals: 'not
 * yours'; 'not a referent' of a partner of the action; 'over', the person went another way.
 */
export const giveReferent = (
  db: Db,
  { positioningId, referentId, organisationId }: Given,
  actor: Actor,
  now: Date,
): Promise<Result<PositioningId, 'not yours' | 'not a referent' | 'over'>> =>
  db.transaction(async (tx): Promise<Result<PositioningId, 'not yours' | 'not a referent' | 'over'>> => {
    const one = await readPositioning(tx, positioningId)
    const action = one && (await readAction(tx, one.actionId))
    if (!action || !(await rightInCircle(tx, actor, one.actionId, 'positioning', now)).writes)
      return refuse('not yours')
    if (!isOpen(one.standing.state) && one.standing.state !== 'admitted') return refuse('over')
    const found = (await referentsFor(tx, action, now)).find(
      (referent) => referent.personId === referentId && referent.organisationId === organisationId,
    )
    if (!found) return refuse('not a referent')
    const today = parisDay(now)
    const prescriberKey = found.organisationId
    const saved = await savePrescriber(
      tx,
      positioningId,
      {
        prescriberKey,
        organisationId: found.organisationId,
        organisationName: found.organisationName,
        referentId,
        referentName: found.name,
        phone: null,
        email: null,
        comment: null,
        unread: [],
        positionedOn: today,
      },
      actor.personId,
      now,
    )
    if (saved === 'added') {
      const words = found.organisationName
      await insertStep(
        tx,
        positioningId,
        { step: 'second prescriber', onDay: today, words, by: actor.personId },
        now,
      )
    }
    await changeReferent(tx, positioningId, prescriberKey, referentId)
    const place = { circleId: positioningId, personId: referentId, relation: 'referent' } as const
    await joinCircle(tx, { ...place, organisationId: found.organisationId, fromDay: today })
    // read on a locked screen: the name stands behind the link
    const title = `${action.title} : vous accompagnez une personne de plus`
    const notice = {
      to: referentId,
      key: `referent ${positioningId}`,
      title,
      path: `/orientation/${positioningId}`,
    }
    await tell(tx, [{ ...notice, pace: 'soon' }], now)
    return done(positioningId)
  })
