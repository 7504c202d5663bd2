import { CENTRE, joinCircle, openCircle, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import type { ActionId } from '#actions'
import { newId, asId } from '#platform/id'
import { insertPositioning } from '../positioning-store.ts'
import { savePrescriber } from '../prescriber-store.ts'
import { insertStep } from '../step-store.ts'
import type { Proposal, Proposed } from './proposal.ts'
import { surround } from './surround-proposed.ts'
import type { PositioningId } from '../ids.ts'

export async function create(
  tx: Tx,
  what: { id?: PositioningId; actionId: ActionId; personId: PersonId; proposal: Proposal },
  by: PersonId | null,
  at: Date,
): Promise<Proposed> {
  const { id = newId<PositioningId>(), actionId, personId, proposal } = what
  const positionedOn = proposal.positionedOn ?? parisDay(at)
  const { mobility, status, toConfirm } = proposal
  if (!(await openCircle(tx, id))) throw new Error(`${id} is the circle of another thing`)
  await insertPositioning(tx, { id, actionId, personId, positionedOn, mobility, status, toConfirm }, at)
  await savePrescriber(tx, id, { ...proposal.prescriber, positionedOn }, by, at)
  const words = proposal.prescriber.organisationName
  await insertStep(tx, id, { step: 'positioned', onDay: positionedOn, words, by }, at)
  const fromDay = positionedOn < parisDay(at) ? positionedOn : parisDay(at)
  for (const circleId of [id, actionId])
    await joinCircle(tx, { circleId: asId(circleId), personId, relation: CENTRE, fromDay })
  await surround(tx, asId(id), proposal, fromDay)
  return { positioningId: id, what: 'created', brought: [] }
}
