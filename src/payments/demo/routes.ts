import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { paymentOf } from '../payment-store.ts'
import { readAgain } from '../checkout/door.ts'
import { accountPage } from './account-page.tsx'
import { benchPage } from './bench-page.tsx'
import { checkoutPage } from './checkout-page.tsx'
import {
  bankAnswers,
  closeDispute,
  closePage,
  findObject,
  judgeAccount,
  latestObjects,
  openDispute,
  payPage,
  Refused,
  type Kind,
  type Of,
} from '../simulator/door.ts'

/** The pages of the simulator, that a demo shows: what a customer, a bank, a merchant would do elsewhere. */
export const simulatorSite = newSite()
  .get('/demo/paiement', bench)
  .post('/demo/paiement/banque', bank)
  .get('/demo/paiement/comptes/:account', account)
  .post('/demo/paiement/comptes/:account', judge)
  .get('/demo/paiement/:page', checkout)
  .post('/demo/paiement/:page', pay)

function requireSimulator(c: Ask): void {
  const { site } = c.var.ground
  if (!site.demo || site.settings.payment) throw notFound()
}

async function found<K extends Kind>(c: Ask, kind: K, id: string): Promise<Of<K>> {
  requireSimulator(c)
  const object = await findObject(c.var.db, kind, id)
  if (!object) throw notFound()
  return object
}

async function checkout(c: Ask): Promise<Response> {
  return checkoutPage(c, await found(c, 'checkout.session', c.req.param('page') ?? ''))
}

const gestures = ['payer', 'refuser', 'fermer', 'tard'] as const

async function pay(c: Ask): Promise<Response> {
  requireSimulator(c)
  const id = c.req.param('page') ?? ''
  const form = await readForm(c, field.form({ geste: field.oneOf(gestures) }))
  const geste = form.ok ? form.value.geste : undefined
  if (geste === 'payer') return goTo(c, (await payPage(c.var.ground, id).catch(notThere)).success_url)
  const page = await found(c, 'checkout.session', id)
  if (geste === undefined) return checkoutPage(c, page, { refused: true })
  if (geste === 'refuser') return checkoutPage(c, page, { declined: true })
  if (geste === 'tard') await payLate(c, id)
  return goTo(c, geste === 'fermer' ? page.cancel_url : page.success_url)
}

function notThere(cause: unknown): never {
  throw cause instanceof Refused ? notFound() : cause
}

/** The page closes, Beffroi knows it, and the money comes all the same. */
async function payLate(c: Ask, pageId: string): Promise<void> {
  const { ground, db, now } = c.var
  await closePage(ground, pageId)
  const paymentId = await paymentOf(db, { pageId })
  if (paymentId) await readAgain(ground, paymentId, now)
  await payPage(ground, pageId, { late: true })
}

async function account(c: Ask): Promise<Response> {
  const shown = await found(c, 'account', c.req.param('account') ?? '')
  return accountPage(c, shown, backIn(c))
}

/** Where the merchant comes back: one of our own pages only. */
function backIn(c: Ask): string {
  const wanted = c.req.query('retour') ?? ''
  const { origin, pathname } = URL.canParse(wanted) ? new URL(wanted) : new URL(c.var.ground.site.url)
  return origin === new URL(c.var.ground.site.url).origin && pathname.startsWith('/argent/')
    ? pathname
    : '/argent'
}

async function judge(c: Ask): Promise<Response> {
  const { id } = await found(c, 'account', c.req.param('account') ?? '')
  const form = await readForm(c, field.form({ verdict: field.oneOf(['bon', 'ferme']) }))
  if (!form.ok) return account(c)
  await judgeAccount(c.var.ground, id, form.value.verdict === 'bon')
  return goTo(c, backIn(c))
}

async function bench(c: Ask): Promise<Response> {
  requireSimulator(c)
  const { db } = c.var
  const [charges, payouts, disputes] = await Promise.all([
    latestObjects(db, 'charge'),
    latestObjects(db, 'payout'),
    latestObjects(db, 'dispute'),
  ])
  return benchPage(c, { charges, payouts, disputes })
}

const bankForm = field.form({
  geste: field.oneOf(['prend', 'renvoie', 'conteste', 'gagne', 'perd']),
  objet: field.text(60),
})

async function bank(c: Ask): Promise<Response> {
  requireSimulator(c)
  const form = await readForm(c, bankForm)
  if (!form.ok) return bench(c)
  const { geste, objet } = form.value
  const { ground } = c.var
  const kind = geste === 'conteste' ? 'charge' : geste === 'gagne' || geste === 'perd' ? 'dispute' : 'payout'
  const object = await found(c, kind, objet)
  if (object.object === 'payout') await bankAnswers(ground, object.id, geste === 'prend')
  if (object.object === 'dispute') await closeDispute(ground, object.id, geste === 'gagne')
  if (object.object === 'charge' && !object.disputed) await openDispute(ground, object.payment_intent)
  sayNext(c, 'La banque a répondu')
  return goTo(c, '/demo/paiement')
}
