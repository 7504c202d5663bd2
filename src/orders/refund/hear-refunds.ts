import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { dayOf } from '#platform/time'
import { z } from 'zod'
import { lockOrder } from '../order-store.ts'
import { tellBuyer } from '../tell-buyer.ts'
import { givenOtherwiseLetter, refundFailedLetter } from './letters.ts'

const failed = z.object({ paymentId: z.string(), cents: z.number() })
const given = failed.extend({
  way: z.enum(['transfer', 'cash', 'card']),
  on: z.string().transform(dayOf),
  reference: z.string(),
})

type Heard = { fact: 'refund failed' | 'refund given otherwise'; payload: unknown; siteUrl: string }

/** The bank of a customer did not take what went back to them, or it was given otherwise since: they are told. */
export async function hearRefunds(tx: Tx, { fact, payload, siteUrl }: Heard, now: Date): Promise<void> {
  const order = await lockOrder(tx, asId(failed.parse(payload).paymentId))
  if (!order) return
  const letter =
    fact === 'refund failed'
      ? refundFailedLetter(order, { ...failed.parse(payload), siteUrl })
      : givenOtherwiseLetter(order, { ...given.parse(payload), siteUrl })
  await tellBuyer(tx, order, letter, now)
}
