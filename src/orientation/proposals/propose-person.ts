import { readGroup, type ActionId } from '#actions'
import type { Db, Tx } from '#platform/db'
import type { PersonId } from '#people'
import { lockAction } from '../place-store.ts'
import { positioningsOf } from '../positioning-store.ts'
import { isOpen, type Positioning } from '../positioning.ts'
import type { Proposal, Proposed } from './proposal.ts'
import { create } from './create-positioning.ts'
import { addPrescriber } from './add-prescriber.ts'
import type { PositioningId } from '../ids.ts'

/**
 * Proposes somebody known for an action, in the caller's transaction. Who has a positioning that still lives keeps it, and
 * gets a second prescriber; a refusal or a withdrawal of before does not close the door.
 */
export async function proposePerson(
  tx: Tx,
  what: { id?: PositioningId; actionId: ActionId; personId: PersonId; proposal: Proposal },
  by: PersonId | null,
  at: Date,
): Promise<Proposed> {
  await lockAction(tx, what.actionId)
  const living = await findLiving(tx, what)
  return living ? addPrescriber(tx, living, what.proposal, by, at) : create(tx, what, by, at)
}

async function findLiving(
  db: Db,
  { actionId, personId, proposal }: { actionId: ActionId; personId: PersonId; proposal: Proposal },
): Promise<Positioning | undefined> {
  for (const one of await positioningsOf(db, actionId, personId)) {
    if (isOpen(one.standing.state)) return one
    if (one.standing.state !== 'admitted') continue
    const group = await readGroup(db, one.standing.groupId)
    if (!proposal.positionedOn || (group && group.endsOn >= proposal.positionedOn)) return one
  }
  return undefined
}
