import { readAction, type Action } from '#actions'
import { onlyNamed, rightInCircle, type Actor, type Known } from '#people'
import type { Db, Tx } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { newId } from '#platform/id'
import { addIn, type AddDone } from '../proposals/door.ts'
import { endRequest, lockRequest } from './store.ts'
import type { Closing, Ending, Request } from './request.ts'
import type { PositioningId, RequestId } from '../ids.ts'

/** Who asks, as the file of a person would hold it. */
export const whoAsks = ({ givenName, familyName, phone, email }: Request) => ({
  ...onlyNamed(givenName, familyName),
  phone,
  email,
})

export type AnswerRefusal = 'not yours' | 'answer the question' | 'ended otherwise'
type Positioned =
  | { ok: true; positioningId: PositioningId }
  | { ok: false; refusal: AnswerRefusal; known: Known[]; request?: Request }

/**
 * Who runs the action positions who asked, with what they wrote: it waits for the commission like any other. `answer` says whom of those
 * who resemble they are. Twice is once; 'ended otherwise' when somebody has closed it.
 */
export const positionRequest = (
  db: Db,
  { id, answer }: { id: RequestId; answer: string | null },
  actor: Actor,
  now: Date,
): Promise<Positioned> =>
  db.transaction(async (tx): Promise<Positioned> => {
    const found = await requestToAnswer(tx, id, actor, now)
    if (!found) return { ok: false, refusal: 'not yours', known: [] }
    const { request, ending, action } = found
    if (ending.state === 'positioned') return { ok: true, positioningId: ending.positioningId }
    if (ending.state === 'closed') return { ok: false, refusal: 'ended otherwise', known: [] }
    const described = { who: whoAsks(request), mobility: null, comment: request.words, answer }
    const added: AddDone = await addIn(
      tx,
      action,
      { ...described, id: newId<PositioningId>(), groupId: null },
      actor,
      now,
    )
    if (!added.ok) return { ok: false, refusal: asked(added.refusal), known: added.known, request }
    await endRequest(tx, id, { positioningId: added.positioningId }, actor.personId, now)
    return { ok: true, positioningId: added.positioningId }
  })

/** Nobody is admitted here: nothing else than the question can be refused. */
function asked(refusal: Extract<AddDone, { ok: false }>['refusal']): AnswerRefusal {
  if (refusal === 'answer the question' || refusal === 'not yours') return refusal
  throw new Error(`a request was refused as a decision: ${refusal}`)
}

/** Who runs the action closes a request, and says why. The same answer twice is once. */
export const closeRequest = (
  db: Db,
  { id, why }: { id: RequestId; why: Closing },
  actor: Actor,
  now: Date,
): Promise<Result<void, 'not yours' | 'ended otherwise'>> =>
  db.transaction(async (tx): Promise<Result<void, 'not yours' | 'ended otherwise'>> => {
    const found = await requestToAnswer(tx, id, actor, now)
    if (!found) return refuse('not yours')
    const { ending } = found
    if (ending.state === 'positioned' || (ending.state === 'closed' && ending.why !== why))
      return refuse('ended otherwise')
    await endRequest(tx, id, { closedWhy: why }, actor.personId, now)
    return done(undefined)
  })

/** The request, held, and its action, for who runs it. */
async function requestToAnswer(
  tx: Tx,
  id: RequestId,
  actor: Actor,
  now: Date,
): Promise<{ request: Request; ending: Ending; action: Action } | undefined> {
  const found = await lockRequest(tx, id)
  const action = found && (await readAction(tx, found.request.actionId))
  if (!action || !(await rightInCircle(tx, actor, action.id, 'positioning', now)).writes) return undefined
  return { ...found, action }
}
