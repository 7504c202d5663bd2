import { readAction, type Action } from '#actions'
import { recognisePerson, rightInCircle, type Actor, type Known } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { writeDecision, type DecideRefusal } from '../decisions/door.ts'
import type { Described } from './described.ts'
import { proposePerson } from './propose-person.ts'
import { readPositioning } from '../positioning-store.ts'

/** Somebody whom the lead of an action adds by hand; `groupId` is null while a commission has to decide. */
export type Added = Described & { id: string; actionId: string; groupId: string | null }

export type AddRefusal = DecideRefusal | 'answer the question' | 'admitted elsewhere'
export type AddDone =
  | { ok: true; positioningId: string; what: 'created' | 'updated' | 'unchanged' }
  | { ok: false; refusal: AddRefusal; known: Known[] }

/**
 * Who runs an action adds somebody whom no referent proposed, to a group at once or to be decided. Nothing is written until it is said
 * whether somebody who resembles them is them. Refusals: 'admitted elsewhere' in another group of the action, and those of a decision.
 * The same form twice is once.
 */
export const addPerson = (db: Db, what: Added, actor: Actor, now: Date): Promise<AddDone> =>
  db.transaction(async (tx): Promise<AddDone> => {
    const action = await readAction(tx, what.actionId)
    if (!action || !(await rightInCircle(tx, actor, action.id, 'positioning', now)).writes)
      return { ok: false, refusal: 'not yours', known: [] }
    return addIn(tx, action, what, actor, now)
  })

/** The same, for whoever checked the right already. */
export async function addIn(
  tx: Db,
  action: Pick<Action, 'id' | 'leadId' | 'leadName'>,
  what: Omit<Added, 'actionId'>,
  actor: Actor,
  now: Date,
): Promise<AddDone> {
  const sent = await readPositioning(tx, what.id)
  if (sent)
    return sent.actionId === action.id
      ? { ok: true, positioningId: sent.id, what: 'unchanged' }
      : { ok: false, refusal: 'not yours', known: [] }
  const found = await recognisePerson(tx, what, actor, now)
  if ('ask' in found) return { ok: false, refusal: 'answer the question', known: found.ask }
  const { personId } = found
  const proposal = {
    positionedOn: parisDay(now),
    mobility: what.mobility,
    status: null,
    toConfirm: what.who.birthDate ? null : ('no birth date' as const),
    prescriber: prescriberOf(action, what, actor),
  }
  const proposed = await proposePerson(
    tx,
    { id: what.id, actionId: action.id, personId, proposal },
    actor.personId,
    now,
  )
  const refusal = what.groupId && (await admit(tx, proposed.positioningId, what.groupId, actor, now))
  if (refusal) return { ok: false, refusal, known: [] }
  return { ok: true, ...proposed }
}

/** The lead proposes in its own name; nobody becomes the referent of the person by it. */
const prescriberOf = (
  { leadId, leadName }: Pick<Action, 'leadId' | 'leadName'>,
  { who, comment }: Described,
  actor: Actor,
) => ({
  prescriberKey: leadId,
  organisationId: leadId,
  organisationName: leadName,
  referentId: null,
  referentName: actor.name,
  phone: who.phone,
  email: who.email,
  comment,
})

async function admit(
  tx: Db,
  positioningId: string,
  groupId: string,
  actor: Actor,
  now: Date,
): Promise<AddRefusal | undefined> {
  const one = await readPositioning(tx, positioningId)
  if (!one) return 'not yours'
  const { standing } = one
  if (standing.state === 'admitted' && standing.groupId !== groupId) return 'admitted elsewhere'
  const made = { on: parisDay(now), by: actor.personId }
  const decided = await writeDecision(tx, one, { kind: 'admit', groupId }, made, now)
  return decided.ok || decided.refusal === 'same decision' ? undefined : decided.refusal
}
