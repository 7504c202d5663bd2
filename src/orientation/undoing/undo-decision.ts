import { rightInCircle, type Actor } from '#people'
import { readGroup } from '#actions'
import type { Db, Tx } from '#platform/db'
import { announce } from '#platform/facts'
import { parisDay } from '#platform/time'
import { refuse, type Refused } from '#platform/refusal'
import type { PositioningId } from '../ids.ts'
import { countAdmitted, lockAction, saveRanks, waitingList } from '../place-store.ts'
import { lockPositioning, positioningsOf, readPositioning } from '../positioning-store.ts'
import { isOpen, type Positioning, type Standing } from '../positioning.ts'
import { saveStanding } from '../standing-store.ts'
import { insertStep } from '../step-store.ts'
import { decisionsOf, forgetDecidedLines, markUndone } from './kept-store.ts'
import type { KeptDecision } from './kept-decision.ts'
import { entryOf, whyDecisionStays, type UndoRefusal } from './may-undo.ts'
import { tellUndone } from './tell-undone.ts'
import type { AskWritten } from './written.ts'

type Undone = { ok: true } | Refused<UndoRefusal>

/**
 * Undoes the last decision about somebody, made by mistake: what stood before stands again, a place that was given is free, and who was told is
 * told. Only while nothing stands on it. Twice is once.
 */
export async function undoDecision(
  db: Db,
  asked: { positioningId: PositioningId; n: number },
  actor: Actor,
  askWritten: AskWritten,
  now: Date,
): Promise<Undone> {
  return db.transaction(async (tx): Promise<Undone> => {
    const seen = await readPositioning(tx, asked.positioningId)
    if (!seen || !(await rightInCircle(tx, actor, seen.actionId, 'positioning', now)).writes)
      return refuse('not yours')
    await lockAction(tx, seen.actionId)
    const one = await lockPositioning(tx, asked.positioningId)
    const decisions = await decisionsOf(tx, asked.positioningId)
    if (decisions.some(({ n, isUndone }) => n === asked.n && isUndone)) return { ok: true }
    const last = decisions.find(({ isUndone }) => !isUndone)
    if (!one || last?.n !== asked.n) return refuse('not there any more')
    const refusal = await whyItStays(tx, one, last, askWritten, now)
    if (refusal) return refuse(refusal)
    await markUndone(tx, last.n, actor.personId, now)
    await forgetDecidedLines(tx, one.id, last.madeAt)
    await putBack(tx, one, last.before, { by: actor, at: now })
    const former = decisions.find(({ n, isUndone }) => n < last.n && !isUndone)
    await tellUndone(tx, one, last, former?.madeAt, { by: actor.personId, at: now })
    return { ok: true }
  })
}

/** Why the last decision about somebody stays; for who has the right to it. */
export async function whyItStays(
  db: Db,
  { id, actionId, personId, standing }: Positioning,
  last: KeptDecision | undefined,
  askWritten: AskWritten,
  now: Date,
): Promise<UndoRefusal | undefined> {
  const group = 'groupId' in standing ? await readGroup(db, standing.groupId) : undefined
  const former = last && 'groupId' in last.before ? await readGroup(db, last.before.groupId) : undefined
  const others = await positioningsOf(db, actionId, personId)
  return whyDecisionStays(standing, last, {
    today: parisDay(now),
    group,
    isWritten: group ? await askWritten(db, { personId, actionId, groupId: group.id }) : false,
    isFull: former ? (await countAdmitted(db, former.id)) >= former.places : false,
    isAnew: others.some((other) => other.id !== id && isOpen(other.standing.state)),
  })
}

async function putBack(
  tx: Tx,
  { id, personId, actionId, standing }: Positioning,
  before: Standing,
  { by, at }: { by: Actor; at: Date },
): Promise<void> {
  if (!('made' in standing)) return
  await saveStanding(tx, id, before, at)
  if (before.state === 'waiting') await standAgainAt(tx, id, actionId, before.rank)
  else if (standing.state === 'waiting') await saveRanks(tx, await waitingList(tx, actionId))
  const step = { step: `undone ${standing.state}`, words: null } as const
  await insertStep(tx, id, { ...step, onDay: parisDay(at), by: by.personId }, at)
  const placed = { positioningId: id, personId, actionId }
  if (standing.state === 'admitted')
    await announce(tx, 'admission undone', { ...placed, groupId: standing.groupId }, at)
  if (before.state !== 'admitted') return
  const { groupId, made } = before
  const group = await readGroup(tx, groupId)
  if (!group) return
  await announce(tx, 'positioning admitted', { ...placed, groupId, fromDay: entryOf(group, made.on) }, at)
}

/** At the rank they had in the waiting list, or at its end when it is shorter now. */
async function standAgainAt(
  tx: Tx,
  id: PositioningId,
  actionId: Positioning['actionId'],
  rank: number,
): Promise<void> {
  const others = (await waitingList(tx, actionId)).filter((other) => other !== id)
  await saveRanks(tx, others.toSpliced(rank - 1, 0, id))
}
