import { readOrganisation } from '#people'
import { idIn, newSite, notFound, type Ask } from '#platform/web'
import { disputesOf } from '../dispute/door.ts'
import { keeperOf, operatingOn } from '../access.ts'
import { paymentPage } from './page.tsx'
import { readPayment } from '../payment-store.ts'
import { refundsOf } from '../refund/door.ts'
import { sharesOf } from '../share-store.ts'

/** The life of one payment: whole for the operator, the own share for a merchant. */
export const paymentSite = newSite().get('/argent/paiements/:id', show)

async function show(c: Ask): Promise<Response> {
  const keeper = await keeperOf(c)
  const { db } = c.var
  const payment = await readPayment(db, idIn(c))
  if (!payment) throw notFound()
  const operating = operatingOn(keeper, payment.operatorId)
  const operator = operating !== undefined
  const own = new Set(keeper.own.map(({ organisationId }) => organisationId))
  const shares = (await sharesOf(db, payment.id)).filter((one) => operator || own.has(one.organisationId))
  if (!operator && shares.length === 0) throw notFound()
  const ids = new Set(shares.map(({ id }) => id))
  const refunds = (await refundsOf(db, payment.id)).filter(
    (refund) => operator || (refund.part === 'share' && ids.has(refund.shareId)),
  )
  const rows = await Promise.all(
    shares.map(async (share) => ({ share, organisation: await readOrganisation(db, share.organisationId) })),
  )
  const disputes = operator ? await disputesOf(db, payment.id) : []
  return paymentPage(c, { payment, rows, refunds, disputes, keeper: operating ?? keeper })
}
