import { field, goTo, newSite, readForm, sayNext, type Ask } from '#platform/web'
import { benchPage } from './bench-page.tsx'
import { bankAnswers, closeDispute, latestObjects, openDispute, returnRefund } from '../simulator/door.ts'
import { requireSimulator, simulated } from './access.ts'
import { account, judge } from './account-routes.ts'
import { checkout, pay } from './pay-routes.ts'

/** The pages of the simulator, that a demo shows: what a customer, a bank, a merchant would do elsewhere. */
export const simulatorSite = newSite()
  .get('/demo/paiement', bench)
  .post('/demo/paiement/banque', bank)
  .get('/demo/paiement/comptes/:account', account)
  .post('/demo/paiement/comptes/:account', judge)
  .get('/demo/paiement/:page', checkout)
  .post('/demo/paiement/:page', pay)

async function bench(c: Ask): Promise<Response> {
  requireSimulator(c)
  const { db } = c.var
  const [charges, refunds, payouts, disputes] = await Promise.all([
    latestObjects(db, 'charge'),
    latestObjects(db, 'refund'),
    latestObjects(db, 'payout'),
    latestObjects(db, 'dispute'),
  ])
  return benchPage(c, { charges, refunds, payouts, disputes })
}

/** What each press is about. */
const about = {
  take: 'payout',
  return: 'payout',
  refuse: 'refund',
  dispute: 'charge',
  win: 'dispute',
  lose: 'dispute',
} as const
const gestures = ['take', 'return', 'refuse', 'dispute', 'win', 'lose'] as const

const bankForm = field.form({
  gesture: field.oneOf(gestures),
  object: field.text(60),
})

async function bank(c: Ask): Promise<Response> {
  requireSimulator(c)
  const form = await readForm(c, bankForm)
  if (!form.ok) return bench(c)
  const { gesture, object: objectId } = form.value
  const { ground } = c.var
  const object = await simulated(c, about[gesture], objectId)
  if (object.object === 'refund') await returnRefund(ground, object.id)
  if (object.object === 'payout') await bankAnswers(ground, object.id, gesture === 'take')
  if (object.object === 'dispute') await closeDispute(ground, object.id, gesture === 'win')
  if (object.object === 'charge' && !object.disputed) await openDispute(ground, object.payment_intent)
  sayNext(c, 'La banque a répondu')
  return goTo(c, '/demo/paiement')
}
