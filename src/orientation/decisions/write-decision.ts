import { readGroup, type ActionId } from '#actions'
import type { Db, Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { isId } from '#platform/web'
import type { PersonId } from '#people'
import { refuse } from '#platform/refusal'
import { lastRank, lockAction, saveRanks, waitingList } from '../place-store.ts'
import { lockPositioning } from '../positioning-store.ts'
import { saveStanding } from '../standing-store.ts'
import { decide, type RankedDecision, type Positioning } from '../positioning.ts'
import { stepOf } from '../step.ts'
import { insertStep } from '../step-store.ts'
import { keepDecision } from '../undoing/door.ts'
import { tellDecision } from '../answers/door.ts'
import { type Decision, type Decided, withRank } from './decision.ts'
import { whyNot } from './check-decision.ts'
import { announceMove } from './announce-decision.ts'

/** Decides for one person, for whoever checked the right already: a commission's list, a referent who withdraws their own person. */
export async function writeDecision(
  tx: Tx,
  { id, actionId }: Pick<Positioning, 'id' | 'actionId'>,
  decision: Decision,
  made: { on: Day; by: PersonId | null },
  now: Date,
): Promise<Decided> {
  await lockAction(tx, actionId)
  const one = await lockPositioning(tx, id)
  if (!one || one.actionId !== actionId) return refuse('not yours')
  const group =
    decision.kind === 'admit' && isId(decision.groupId) ? await readGroup(tx, decision.groupId) : undefined
  const refusal = await whyNot(tx, one, decision, group)
  if (refusal) return refuse(refusal)
  const moved = decide(one.standing, await ranked(tx, actionId, decision), made)
  if (!moved.ok) return moved
  await keepDecision(tx, one, { by: made.by, at: now })
  await saveStanding(tx, id, moved.standing, now)
  if (one.standing.state === 'waiting') await saveRanks(tx, await waitingList(tx, actionId))
  const step = stepOf(moved.standing, group?.title ?? null)
  if (step) await insertStep(tx, id, { ...step, onDay: made.on, by: made.by }, now)
  await announceMove(tx, one, moved.standing, group, made.on, now)
  await tellDecision(tx, one, moved.standing, { by: made.by, at: now })
  return { ok: true, positioning: { ...one, standing: moved.standing } }
}

const ranked = async (db: Db, actionId: ActionId, decision: Decision): Promise<RankedDecision> =>
  withRank(decision, decision.kind === 'wait' ? (await lastRank(db, actionId)) + 1 : 1)
