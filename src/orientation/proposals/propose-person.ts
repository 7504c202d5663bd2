import { randomUUID } from 'node:crypto'
import { CENTRE, joinCircle } from '#people'
import { readGroup } from '#actions'
import type { Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import { lockAction } from '../place-store.ts'
import { completePositioning, insertPositioning, positioningsOf, touch } from '../positioning-store.ts'
import { isOpen, type Positioning, type Situation, type ToConfirm } from '../positioning.ts'
import type { Prescribing } from '../prescriber.ts'
import { savePrescriber } from '../prescriber-store.ts'
import { insertStep } from '../step-store.ts'

/** What a prescriber says of a person when proposing them. `positionedOn` is null when the list gives no day. */
export type Proposal = Situation & {
  positionedOn: Day | null
  toConfirm: ToConfirm | null
  prescriber: Prescribing
}

export type Proposed = { positioningId: string; what: 'created' | 'updated' | 'unchanged' }

/**
 * Proposes somebody known for an action, in the caller's transaction. Who has a positioning that still lives keeps it, and
 * gets a second prescriber; a refusal or a withdrawal of before does not close the door.
 */
export async function proposePerson(
  tx: Db,
  what: { id?: string; actionId: string; personId: string; proposal: Proposal },
  by: string | null,
  at: Date,
): Promise<Proposed> {
  await lockAction(tx, what.actionId)
  const living = await findLiving(tx, what)
  return living ? addPrescriber(tx, living, what.proposal, by, at) : create(tx, what, by, at)
}

async function findLiving(
  tx: Db,
  { actionId, personId, proposal }: { actionId: string; personId: string; proposal: Proposal },
): Promise<Positioning | undefined> {
  for (const one of await positioningsOf(tx, actionId, personId)) {
    if (isOpen(one.standing.state)) return one
    if (one.standing.state !== 'admitted') continue
    const group = await readGroup(tx, one.standing.groupId)
    if (!proposal.positionedOn || (group && group.endsOn >= proposal.positionedOn)) return one
  }
  return undefined
}

async function create(
  tx: Db,
  what: { id?: string; actionId: string; personId: string; proposal: Proposal },
  by: string | null,
  at: Date,
): Promise<Proposed> {
  const { id = randomUUID(), actionId, personId, proposal } = what
  const positionedOn = proposal.positionedOn ?? parisDay(at)
  const { mobility, status, toConfirm } = proposal
  await insertPositioning(tx, { id, actionId, personId, positionedOn, mobility, status, toConfirm }, at)
  await savePrescriber(tx, id, { ...proposal.prescriber, positionedOn }, by, at)
  const words = proposal.prescriber.organisationName
  await insertStep(tx, id, { step: 'positioned', onDay: positionedOn, words, by }, at)
  const fromDay = positionedOn < parisDay(at) ? positionedOn : parisDay(at)
  for (const circleId of [id, actionId])
    await joinCircle(tx, { circleId, personId, relation: CENTRE, fromDay })
  await surround(tx, id, proposal, fromDay)
  return { positioningId: id, what: 'created' }
}

async function addPrescriber(
  tx: Db,
  living: Positioning,
  proposal: Proposal,
  by: string | null,
  at: Date,
): Promise<Proposed> {
  const today = parisDay(at)
  const positionedOn = proposal.positionedOn ?? today
  const saved = await savePrescriber(tx, living.id, { ...proposal.prescriber, positionedOn }, by, at)
  const completed = await completePositioning(tx, living.id, proposal)
  if (saved === 'same' && !completed) return { positioningId: living.id, what: 'unchanged' }
  if (saved === 'added') {
    const words = proposal.prescriber.organisationName
    await insertStep(tx, living.id, { step: 'second prescriber', onDay: positionedOn, words, by }, at)
    await surround(tx, living.id, proposal, positionedOn < today ? positionedOn : today)
  }
  await touch(tx, living.id, at)
  return { positioningId: living.id, what: 'updated' }
}

/** The referent stands around the person; one whom only the list names has no account, and reads nothing. */
async function surround(tx: Db, circleId: string, { prescriber }: Proposal, fromDay: Day): Promise<void> {
  const { referentId, organisationId } = prescriber
  if (!referentId) return
  await joinCircle(tx, { circleId, personId: referentId, relation: 'referent', organisationId, fromDay })
}
