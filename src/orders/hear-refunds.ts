import { saidIn } from '#market'
import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { dayOf } from '#platform/time'
import { z } from 'zod'
import { orderLink } from './order-address.ts'
import { lockOrder } from './order-store.ts'
import { languageOfBuyer } from './order.ts'
import { tellBuyer } from './tell-buyer.ts'
import { letterIn, orderSentences, toldSentences } from './words/door.ts'

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
  const { language, say, write } = saidIn(languageOfBuyer(order.way.buyer), toldSentences)
  const seen = say.order(orderLink(siteUrl, order))
  if (fact === 'refund failed') {
    const euros = write.euros(failed.parse(payload).cents)
    const sentences = [say.refundFailedText(euros), say.refundOwed, seen]
    await tellBuyer(tx, order, letterIn(language, say.refundFailed(order.reference), sentences), now)
    return
  }
  const { cents, way, on, reference } = given.parse(payload)
  const euros = write.euros(cents)
  const how = orderSentences.says[language].waysBack[way]
  const sentences = [say.givenOtherwise(euros, how, write.date(on)), say.proof(reference), seen]
  await tellBuyer(tx, order, letterIn(language, say.settled(order.reference, euros), sentences), now)
}
