import type { PaymentId } from '#payments'
import type { Ground } from '#platform/ground'
import { asId } from '#platform/id'
import type { Jobs } from '#platform/jobs'
import { z } from 'zod'
import { confirmPaid } from './checkout/confirm-paid.ts'

const paid = z.object({ id: z.string().transform(asId<PaymentId>), late: z.boolean() })

/** The jobs of this room, for the hall. */
export const ordersBackground = ({ db, clock }: Ground): Jobs => ({
  'confirm-paid': async (payload) => void (await confirmPaid(db, paid.parse(payload), clock())),
})
