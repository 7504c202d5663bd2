import type { Tx } from '#platform/db'
import { addJobs } from '#platform/jobs'
import { z } from 'zod'
import { unconfirmed } from './confirm-store.ts'

/** What the fact 'payment received' says. */
const received = z.object({ paymentId: z.string(), late: z.boolean() })

/**
 * The money of orders came, or came late: each is confirmed, or given back, by a job of its own (`background.ts`), since that holds goods
 * that all buyers want. Those whose customer came back are confirmed by then. Other payments are nobody's business here.
 */
export async function hearPayments(tx: Tx, payloads: readonly unknown[]): Promise<void> {
  const paid = payloads.map((one) => received.parse(one)).map(({ paymentId: id, late }) => ({ id, late }))
  await addJobs(tx, 'confirm-paid', unconfirmed(paid))
}
