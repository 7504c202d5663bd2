import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { dayOf } from '#platform/time'
import { z } from 'zod'
import type { Order } from '../order.ts'
import { lockOrder } from '../order-store.ts'
import { tellBuyer } from '../tell-buyer.ts'
import type { BuyerLetter } from '../tell-buyer.ts'
import { givenOtherwiseLetter, owedAgainLetter, refundFailedLetter } from './letters.ts'

const failed = z.object({ paymentId: z.string(), cents: z.number() })
const given = failed.extend({
  way: z.enum(['transfer', 'cash', 'card']),
  on: z.string().transform(dayOf),
  reference: z.string(),
})

type Heard = {
  fact: 'refund failed' | 'refund given otherwise' | 'given taken back'
  payload: unknown
  siteUrl: string
}

/** The bank of a customer did not take what went back to them, or it was given otherwise since, or it is owed again: they are told. */
export async function hearRefunds(tx: Tx, { fact, payload, siteUrl }: Heard, now: Date): Promise<void> {
  const order = await lockOrder(tx, asId(failed.parse(payload).paymentId))
  if (!order) return
  await tellBuyer(tx, order, letterOf(order, { fact, payload, siteUrl }), now)
}

function letterOf(order: Order, { fact, payload, siteUrl }: Heard): BuyerLetter {
  if (fact === 'refund given otherwise')
    return givenOtherwiseLetter(order, { ...given.parse(payload), siteUrl })
  const told = { ...failed.parse(payload), siteUrl }
  return fact === 'refund failed' ? refundFailedLetter(order, told) : owedAgainLetter(order, told)
}
