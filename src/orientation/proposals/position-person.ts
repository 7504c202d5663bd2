import { recognisePerson, rightInCircle, type Actor, type Known } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { ActionId } from '#actions'
import type { Described } from './described.ts'
import { prescriberFor } from './find-prescribed-actions.ts'
import { proposalByHand } from './proposal-by-hand.ts'
import { proposePerson } from './propose-person.ts'
import type { Proposed } from './proposal.ts'
import { readSent } from './read-sent.ts'
import type { Positioning } from '../positioning.ts'
import type { PositioningId } from '../ids.ts'

export type ByHand = Described & { id: PositioningId; actionId: ActionId }

export type PositionRefusal = 'not a prescriber of this action' | 'answer the question' | 'not yours'
export type Positioned =
  | { ok: true; proposed: Proposed }
  | { ok: false; refusal: PositionRefusal; known: Known[] }

/**
 * A referent proposes somebody by hand. Who is known under the same name and birth date is that person; who only resembles
 * somebody is asked about first, and nothing is written until it is answered. The same form twice is once; the id
 * of another thing is 'not yours'.
 */
export async function positionPerson(db: Db, what: ByHand, actor: Actor, now: Date): Promise<Positioned> {
  return db.transaction(async (tx) => {
    const prescriber = await prescriberFor(tx, actor, what.actionId)
    if (!prescriber) return { ok: false, refusal: 'not a prescriber of this action', known: [] }
    const mine = async (one: Positioning) =>
      (await rightInCircle(tx, actor, one.id, 'positioning', now)).writes
    const sent = await readSent(tx, what, mine)
    if (sent === 'not yours') return { ok: false, refusal: sent, known: [] }
    if ('known' in sent)
      return { ok: true, proposed: { positioningId: sent.known, what: 'unchanged', brought: [] } }
    const found = await recognisePerson(tx, what, actor, now)
    if ('ask' in found) return { ok: false, refusal: 'answer the question', known: found.ask }
    const { personId } = found
    const { organisationId, organisationName } = prescriber
    const referent = { referentId: actor.personId, referentName: actor.name }
    const proposal = proposalByHand(what, { organisationId, organisationName, ...referent }, parisDay(now))
    const [{ id }, { actionId }] = [sent, what]
    return {
      ok: true,
      proposed: await proposePerson(tx, { id, actionId, personId, proposal }, actor.personId, now),
    }
  })
}
