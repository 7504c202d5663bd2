import { readGroup, type Group } from '#actions'
import { rightInCircle, type Actor } from '#people'
import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import type { Day } from '#platform/time'
import { countAdmitted, lastRank, lockAction, saveRanks, waitingList } from '../place-store.ts'
import { lockPositioning, positioningsOf, readPositioning, saveStanding } from '../positioning-store.ts'
import {
  decide,
  isOpen,
  isSame,
  type RankedDecision,
  type MoveRefusal,
  type Positioning,
  type Standing,
  type Withdrawal,
} from '../positioning.ts'
import { insertStep } from '../step-store.ts'
import { tellDecision } from './tell-decision.ts'

/** What a commission decides; the rank in the waiting list is the next one. */
export type Decision =
  | { kind: 'admit'; groupId: string }
  | { kind: 'wait'; why: string | null }
  | { kind: 'refuse'; why: string }
  | { kind: 'withdraw'; withdrawal: Withdrawal; why: string | null }

export type DecideRefusal =
  | MoveRefusal
  | 'not yours'
  | 'not a group of this action'
  | 'group full'
  | 'positioned anew'
export type Decided = { ok: true; positioning: Positioning } | { ok: false; refusal: DecideRefusal }

/** Decides for one person, in the name of somebody who runs the action. The same decision twice is refused as such. */
export async function decidePositioning(
  db: Db,
  what: { positioningId: string; decision: Decision; on: Day },
  actor: Actor,
  now: Date,
): Promise<Decided> {
  return db.transaction(async (tx) => {
    const one = await readPositioning(tx, what.positioningId)
    if (!one || !(await rightInCircle(tx, actor, one.actionId, 'positioning', now)).writes)
      return { ok: false, refusal: 'not yours' }
    return writeDecision(tx, one, what.decision, { on: what.on, by: actor.personId }, now)
  })
}

/** The same, for whoever checked the right already: a commission's list, a referent who withdraws their own person. */
export async function writeDecision(
  tx: Db,
  { id, actionId }: Pick<Positioning, 'id' | 'actionId'>,
  decision: Decision,
  made: { on: Day; by: string | null },
  now: Date,
): Promise<Decided> {
  await lockAction(tx, actionId)
  const one = await lockPositioning(tx, id)
  if (!one || one.actionId !== actionId) return { ok: false, refusal: 'not yours' }
  const group = decision.kind === 'admit' ? await readGroup(tx, decision.groupId) : undefined
  const refusal = await whyNot(tx, one, decision, group)
  if (refusal) return { ok: false, refusal }
  const moved = decide(one.standing, await ranked(tx, actionId, decision), made)
  if (!moved.ok) return moved
  await saveStanding(tx, id, moved.standing, now)
  if (one.standing.state === 'waiting') await saveRanks(tx, await waitingList(tx, actionId))
  const words = decision.kind === 'admit' ? (group?.title ?? null) : wordsOf(decision)
  const { state } = moved.standing
  if (state === 'admitted' || state === 'waiting' || state === 'refused' || state === 'withdrawn')
    await insertStep(tx, id, { step: state, onDay: made.on, words, by: made.by }, now)
  await announceMove(tx, one, moved.standing, group, made.on, now)
  await tellDecision(tx, one, moved.standing, { by: made.by, at: now })
  return { ok: true, positioning: { ...one, standing: moved.standing } }
}

async function whyNot(
  tx: Db,
  one: Positioning,
  decision: Decision,
  group: Group | undefined,
): Promise<DecideRefusal | undefined> {
  if (isSame(one.standing, withRank(decision, 1))) return 'same decision'
  if (decision.kind === 'admit') {
    if (!group || group.actionId !== one.actionId) return 'not a group of this action'
    if ((await countAdmitted(tx, group.id)) >= group.places) return 'group full'
  }
  if (isOpen(one.standing.state) || decision.kind !== 'wait') return undefined
  const others = await positioningsOf(tx, one.actionId, one.personId)
  return others.some((other) => other.id !== one.id && isOpen(other.standing.state))
    ? 'positioned anew'
    : undefined
}

const ranked = async (tx: Db, actionId: string, decision: Decision): Promise<RankedDecision> =>
  withRank(decision, decision.kind === 'wait' ? (await lastRank(tx, actionId)) + 1 : 1)

const withRank = (decision: Decision, rank: number): RankedDecision =>
  decision.kind === 'wait' ? { ...decision, rank } : decision

const wordsOf = (decision: Exclude<Decision, { kind: 'admit' }>) =>
  decision.kind === 'withdraw'
    ? [decision.withdrawal, decision.why].filter(Boolean).join(' · ')
    : decision.why

async function announceMove(
  tx: Db,
  before: Positioning,
  after: Standing,
  group: Group | undefined,
  on: Day,
  now: Date,
): Promise<void> {
  const { id: positioningId, personId, actionId } = before
  if (before.standing.state === 'admitted') {
    const { groupId } = before.standing
    const why = 'why' in after ? after.why : null
    await announce(
      tx,
      'admission withdrawn',
      { positioningId, personId, actionId, groupId, untilDay: on, why },
      now,
    )
  }
  if (after.state === 'admitted' && group) {
    const fromDay = on > group.startsOn ? on : group.startsOn
    const { groupId } = after
    await announce(tx, 'positioning admitted', { positioningId, personId, actionId, groupId, fromDay }, now)
  }
}
