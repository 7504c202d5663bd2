import type { Action } from '#actions'
import { recognisePerson, type Actor } from '#people'
import type { Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import { proposalByHand } from './proposal-by-hand.ts'
import { proposePerson } from './propose-person.ts'
import { readSent } from './read-sent.ts'
import type { Added, AddDone } from './added.ts'
import { admit } from './admit-person.ts'

/** Adds somebody to an action by hand (`add-person.ts`), for whoever checked the right already. */
export async function addIn(
  tx: Tx,
  action: Pick<Action, 'id' | 'leadId' | 'leadName'>,
  what: Omit<Added, 'actionId'>,
  actor: Actor,
  now: Date,
): Promise<AddDone> {
  const sent = await readSent(tx, { ...what, actionId: action.id }, async (one) => one.actionId === action.id)
  if (sent === 'not yours') return { ok: false, refusal: sent, known: [] }
  if ('known' in sent) return { ok: true, positioningId: sent.known, what: 'unchanged' }
  const found = await recognisePerson(tx, what, actor, now)
  if ('ask' in found) return { ok: false, refusal: 'answer the question', known: found.ask }
  const { personId } = found
  // the lead proposes in its own name; nobody becomes the referent of the person by it
  const lead = { organisationId: action.leadId, organisationName: action.leadName }
  const referent = { referentId: null, referentName: actor.name }
  const proposal = proposalByHand(what, { ...lead, ...referent }, parisDay(now))
  const proposed = await proposePerson(
    tx,
    { id: sent.id, actionId: action.id, personId, proposal },
    actor.personId,
    now,
  )
  const refusal = what.groupId && (await admit(tx, proposed.positioningId, what.groupId, actor, now))
  if (refusal) return { ok: false, refusal, known: [] }
  return { ok: true, ...proposed }
}
