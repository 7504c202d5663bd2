import { fullName, readOrganisation, readPeople, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { disputesOf } from '../dispute/door.ts'
import { keeperOf, operatingOn, requireOperatorOf } from '../access.ts'
import { paymentPage } from './page.tsx'
import { readPayment } from '../payment-store.ts'
import { giveOtherwise, refundsOf, takeBackGiven, waysBack, whysTakenBack } from '../refund/door.ts'
import type { OtherwiseRefusal, Refund, TakeBackRefusal } from '../refund/door.ts'
import { sharesOf } from '../share-store.ts'
import type { OtherwiseForm } from './owed-refund.tsx'
import type { TakeBackForm } from './take-back.tsx'

/** The life of one payment: whole for the operator, the own share for a merchant. */
export const paymentSite = newSite()
  .get('/argent/paiements/:id', (c) => show(c))
  .post('/argent/paiements/:id/remboursements/:refund', sayGiven)
  .post('/argent/paiements/:id/reprise', takeBack)

async function show(
  c: Ask,
  forms: { form?: OtherwiseForm; takingBack?: TakeBackForm } = {},
): Promise<Response> {
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
  const names = operator ? await namesIn(db, refunds) : new Map<string, string>()
  const life = { payment, rows, refunds, disputes, keeper: operating ?? keeper, names }
  return paymentPage(c, { ...life, ...forms })
}

async function namesIn(db: Db, refunds: readonly Refund[]): Promise<Map<string, string>> {
  const ids = refunds
    .flatMap((one) => (one.state === 'failed' ? one.given : []))
    .flatMap(({ by, takenBack }) => [by ?? [], takenBack?.by ?? []].flat())
  const people = await readPeople(db, [...new Set<PersonId>(ids)])
  return new Map(people.map((one) => [one.id, fullName(one)]))
}

const otherwiseForm = field.form({
  id: field.id('Envoyez de nouveau.'),
  way: field.oneOf(waysBack, 'Dites comment l’argent est rendu.'),
  on: field.day('Dites quel jour.'),
  reference: field.text(60, 'Écrivez une référence : elle sert de preuve.'),
})

const refusals: Record<OtherwiseRefusal, Record<string, string>> = {
  'nothing owed': { id: 'C’est déjà écrit : plus rien n’est dû de ce remboursement.' },
  'in the future': { on: 'Ce jour n’est pas encore là.' },
  'before it came back': { on: 'Ce jour est avant le refus de la banque.' },
}

/** How a refund that came back was given after all, for whoever answers for that market. */
async function sayGiven(c: Ask): Promise<Response> {
  const payment = await readPayment(c.var.db, idIn(c))
  const { actor } = await requireOperatorOf(c, payment?.operatorId)
  const refundId = idIn<Refund['id']>(c, 'refund')
  if (!payment || !(await refundsOf(c.var.db, payment.id)).some(({ id }) => id === refundId)) throw notFound()
  const form = await readForm(c, otherwiseForm)
  if (!form.ok) return show(c, { form })
  const given = { ...form.value, refundId, by: actor.personId }
  const done = await c.var.db.transaction((tx) => giveOtherwise(tx, given, c.var.now))
  if (!done.ok) return show(c, { form: { typed: form.typed, errors: refusals[done.refusal] } })
  sayNext(c, 'C’est écrit : le client est prévenu')
  return goTo(c, `/argent/paiements/${payment.id}`)
}

const takeBackForm = field.form({
  given: field.id('Choisissez quelle somme.'),
  why: field.oneOf(whysTakenBack, 'Dites pourquoi.'),
})

const takeBackRefusals: Record<TakeBackRefusal, string> = {
  'not given': 'Cette somme n’est pas écrite comme rendue.',
  'claimed since': 'La banque du client lui a rendu cet argent depuis : plus rien ne se reprend.',
}

/** What was written as given otherwise is owed again, for whoever answers for that market. */
async function takeBack(c: Ask): Promise<Response> {
  const payment = await readPayment(c.var.db, idIn(c))
  const { actor } = await requireOperatorOf(c, payment?.operatorId)
  if (!payment) throw notFound()
  const form = await readForm(c, takeBackForm)
  if (!form.ok) return show(c, { takingBack: form })
  const { given: givenId, why } = form.value
  const of = (await refundsOf(c.var.db, payment.id)).find(
    (one) => one.state === 'failed' && one.given.some(({ id }) => id === givenId),
  )
  if (!of) throw notFound()
  const taking = { givenId, refundId: of.id, why, by: actor.personId }
  const done = await c.var.db.transaction((tx) => takeBackGiven(tx, taking, c.var.now))
  if (!done.ok)
    return show(c, { takingBack: { typed: form.typed, errors: { given: takeBackRefusals[done.refusal] } } })
  sayNext(c, 'C’est repris : la somme est de nouveau due, le client est prévenu')
  return goTo(c, `/argent/paiements/${payment.id}`)
}
