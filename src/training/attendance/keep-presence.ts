import { randomUUID } from 'node:crypto'
import type { GroupId } from '#actions'
import { relationsInCircle, type Actor, type PersonId } from '#people'
import type { Db, Tx } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import type { Elsewhere } from './elsewhere.ts'
import { insertKept } from './elsewhere-store.ts'
import { addLines, currentLine, lockAttendance } from './line-store.ts'
import { listElsewhere } from './list-elsewhere.ts'
import type { HalfDayId } from '../ids.ts'

export type Choice = {
  groupId: GroupId
  halfDayId: HalfDayId
  personId: PersonId
  otherHalfDayId: HalfDayId
  keep: 'here' | 'there'
  why: string
}

export type KeepRefusal = 'not yours' | 'nothing to settle'

/**
 * Who leads the training says which of two presences at the same hours is kept. The other one gets a line that corrects it, and keeps its own;
 * another body's line is never touched: it reads what was kept here. Refusals: 'not yours'; 'nothing to settle' once it is.
 */
export async function keepPresence(
  db: Db,
  choice: Choice,
  actor: Actor,
  now: Date,
): Promise<Result<void, KeepRefusal>> {
  const { groupId } = choice
  if (!(await leadsTraining(db, actor, groupId, now))) return refuse('not yours')
  return db.transaction(async (tx) => {
    const found = (await listElsewhere(tx, groupId)).find(
      (one) =>
        one.halfDayId === choice.halfDayId &&
        one.personId === choice.personId &&
        one.other.halfDayId === choice.otherHalfDayId,
    )
    if (!found) return refuse('nothing to settle')
    await settle(tx, found, choice, actor, now)
    return done(undefined)
  })
}

/** True for who leads the training of this group: the one who chooses. */
export async function leadsTraining(db: Db, actor: Actor, groupId: GroupId, now: Date): Promise<boolean> {
  const held = await relationsInCircle(db, actor.personId, groupId, now)
  return held.some(({ relation }) => relation === 'training lead')
}

async function settle(tx: Tx, found: Elsewhere, { keep, why }: Choice, actor: Actor, now: Date) {
  const { personId, halfDayId, other } = found
  const by = actor.personId
  if (keep === 'there') return correct(tx, { halfDayId, personId, why, by }, now)
  if (other.sameLead && (await leadsTraining(tx, actor, other.groupId, now)))
    return correct(tx, { halfDayId: other.halfDayId, personId, why, by }, now)
  return insertKept(tx, { halfDayId, personId, otherHalfDayId: other.halfDayId, why }, by, now)
}

/** A line more, never one less: what was said and signed stays readable. */
async function correct(
  tx: Tx,
  { halfDayId, personId, why, by }: { halfDayId: HalfDayId; personId: PersonId; why: string; by: PersonId },
  at: Date,
): Promise<void> {
  await lockAttendance(tx, halfDayId, personId)
  const before = await currentLine(tx, halfDayId, personId)
  if (before?.status !== 'present') return
  await addLines(tx, [
    {
      status: 'absent',
      reason: 'elsewhere',
      reasonWords: null,
      id: randomUUID(),
      halfDayId,
      personId,
      justification: null,
      countersigned: before.countersigned,
      saidBy: by,
      saidAt: at,
      why: { words: why },
    },
  ])
}
