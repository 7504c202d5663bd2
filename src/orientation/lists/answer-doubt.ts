import { z } from 'zod'
import { idsOf, registerPerson, rightInCircle, type Actor } from '#people'
import type { Db } from '#platform/db'
import { writeDecision, type DecideRefusal } from '../decisions/door.ts'
import { keptDecision } from './decision-line.ts'
import { closeDoubt, lockDoubt, type Doubt } from './doubt-store.ts'
import { keptLine } from './positioning-line.ts'
import { proposalOf } from './import-positionings.ts'
import type { Prescribing } from '../prescriber.ts'
import { proposePerson } from '../proposals/door.ts'

export type DoubtRefusal = 'not yours' | 'answered otherwise' | DecideRefusal
export type Answered = { ok: true } | { ok: false; refusal: DoubtRefusal }

const text = z.string().nullable()
const keptPrescriber: z.ZodType<Prescribing> = z
  .object({ prescriberKey: z.string(), phone: text, email: text, comment: text })
  .and(
    z.union([
      z.object({ organisationId: z.string(), organisationName: z.string() }),
      z.object({ organisationId: z.null(), organisationName: text }),
    ]),
  )
  .and(
    z.union([
      z.object({ referentId: z.string(), referentName: z.string() }),
      z.object({ referentId: z.null(), referentName: text }),
    ]),
  )
const said = z.object({ line: keptLine, prescriber: keptPrescriber })

/** The line of a question about a person, as it was read from the list. */
export const readSaid = (doubt: Pick<Doubt, 'said'>): z.infer<typeof said> => said.parse(doubt.said)

/**
 * Answers what a list asked: `yes`, it is the same person, or the file's decision is the good one; `no`, somebody else, or what
 * was decided stays. The same answer twice is once.
 */
export async function answerDoubt(
  db: Db,
  what: { doubtId: string; answer: 'yes' | 'no' },
  actor: Actor,
  now: Date,
): Promise<Answered> {
  return db.transaction(async (tx) => {
    const doubt = await lockDoubt(tx, what.doubtId)
    if (!doubt || !(await mayAnswer(tx, doubt, actor, now))) return { ok: false, refusal: 'not yours' }
    if (doubt.answer)
      return doubt.answer === what.answer ? { ok: true } : { ok: false, refusal: 'answered otherwise' }
    const done =
      doubt.kind === 'same person'
        ? await settlePerson(tx, doubt, what.answer, actor, now)
        : await settleDecision(tx, doubt, what.answer, actor, now)
    if (done.ok) await closeDoubt(tx, doubt.id, what.answer, actor.personId, now)
    return done
  })
}

/** Whoever sent the list, and whoever runs the action. A decision is for the latter alone. */
async function mayAnswer(tx: Db, doubt: Doubt, actor: Actor, now: Date): Promise<boolean> {
  const runsIt = (await rightInCircle(tx, actor, doubt.actionId, 'positioning', now)).writes
  const mine = (await idsOf(tx, actor.personId)).includes(doubt.askedBy)
  return runsIt || (mine && doubt.kind === 'same person')
}

async function settlePerson(
  tx: Db,
  doubt: Doubt,
  answer: 'yes' | 'no',
  actor: Actor,
  now: Date,
): Promise<Answered> {
  const { line, prescriber } = readSaid(doubt)
  const { actionId } = doubt
  const personId = answer === 'yes' ? doubt.personId : await registerPerson(tx, line.who, actor.personId, now)
  await proposePerson(tx, { actionId, personId, proposal: proposalOf(line, prescriber) }, actor.personId, now)
  return { ok: true }
}

async function settleDecision(
  tx: Db,
  doubt: Doubt,
  answer: 'yes' | 'no',
  actor: Actor,
  now: Date,
): Promise<Answered> {
  if (answer === 'no') return { ok: true }
  const { positioningId, wish: decision, on } = keptDecision.parse(doubt.said)
  const one = { id: positioningId, actionId: doubt.actionId }
  const decided = await writeDecision(tx, one, decision, { on, by: actor.personId }, now)
  return decided.ok || decided.refusal === 'same decision' ? { ok: true } : decided
}
