import type { Tx } from '#platform/db'
import { addJob } from '#platform/jobs'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { lockDispute, writeAnswer } from './store.ts'
import type { DisputeId } from '../ids.ts'

export type AnswerRefusal = 'already answered' | 'too late' | 'closed'

/** Answers a customer's bank, once: the provider passes it on. The same words again are the same answer. */
export async function answerDispute(
  tx: Tx,
  { id, words, by }: { id: DisputeId; words: string; by: PersonId },
  now: Date,
): Promise<{ ok: true } | Refused<AnswerRefusal>> {
  const dispute = await lockDispute(tx, id)
  if (dispute?.answer) return dispute.answer === words ? { ok: true } : refuse('already answered')
  if (!dispute || dispute.closedAt) return refuse('closed')
  if (dispute.answerUntil && dispute.answerUntil <= now) return refuse('too late')
  await writeAnswer(tx, id, words, by, now)
  await addJob(tx, 'tell-answer', { id }, { key: `tell-answer ${id}` })
  return { ok: true }
}
