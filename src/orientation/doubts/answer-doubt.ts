import { idsOf, registerPerson, rightInCircle, type Actor } from '#people'
import type { Db, Tx } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import { writeDecision, type DecideRefusal } from '../decisions/door.ts'
import { decisionSchema } from './decision-schema.ts'
import { closeDoubt, lockDoubt, type HeldDoubt } from './doubt-store.ts'
import { proposalOfLine } from './proposal-of-line.ts'
import { proposePerson } from '../proposals/door.ts'
import { readSaid } from './proposal-schema.ts'
import type { DoubtId } from '../ids.ts'

export type DoubtRefusal = 'not yours' | 'answered otherwise' | DecideRefusal

export type Answered = { ok: true } | Refused<DoubtRefusal>

/**
 * Answers what a list asked: `yes`, it is the same person, or the file's decision is the good one; `no`, somebody else, or what
 * was decided stays. The same answer twice is once.
 */
export async function answerDoubt(
  db: Db,
  what: { doubtId: DoubtId; answer: 'yes' | 'no' },
  actor: Actor,
  now: Date,
): Promise<Answered> {
  return db.transaction(async (tx) => {
    const doubt = await lockDoubt(tx, what.doubtId)
    if (!doubt || !(await mayAnswer(tx, doubt, actor, now))) return refuse('not yours')
    if (doubt.answer) return doubt.answer === what.answer ? { ok: true } : refuse('answered otherwise')
    const done =
      doubt.kind === 'same person'
        ? await settlePerson(tx, doubt, what.answer, actor, now)
        : await settleDecision(tx, doubt, what.answer, actor, now)
    if (done.ok) await closeDoubt(tx, doubt.id, what.answer, actor.personId, now)
    return done
  })
}

/** Whoever sent the list, and whoever runs the action. A decision is for the latter alone. */
async function mayAnswer(db: Db, doubt: HeldDoubt, actor: Actor, now: Date): Promise<boolean> {
  const runsIt = (await rightInCircle(db, actor, doubt.actionId, 'positioning', now)).writes
  const mine = (await idsOf(db, actor.personId)).includes(doubt.askedBy)
  return runsIt || (mine && doubt.kind === 'same person')
}

async function settlePerson(
  tx: Tx,
  doubt: HeldDoubt,
  answer: 'yes' | 'no',
  actor: Actor,
  now: Date,
): Promise<Answered> {
  const { line, prescriber } = readSaid(doubt)
  const { actionId } = doubt
  const personId = answer === 'yes' ? doubt.personId : await registerPerson(tx, line.who, actor.personId, now)
  await proposePerson(
    tx,
    { actionId, personId, proposal: proposalOfLine(line, prescriber) },
    actor.personId,
    now,
  )
  return { ok: true }
}

async function settleDecision(
  tx: Tx,
  doubt: HeldDoubt,
  answer: 'yes' | 'no',
  actor: Actor,
  now: Date,
): Promise<Answered> {
  if (answer === 'no') return { ok: true }
  const { positioningId, wish: decision, on } = decisionSchema.parse(doubt.said)
  const one = { id: positioningId, actionId: doubt.actionId }
  const decided = await writeDecision(tx, one, decision, { on, by: actor.personId }, now)
  return decided.ok || decided.refusal === 'same decision' ? { ok: true } : decided
}
