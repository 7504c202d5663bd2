import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { insertOrganisation, type OrganisationId } from '#people'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { addMonths, dayOf, parisInstant } from '#platform/time'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { calais, giveRole, openSecondMarket, saleAt } from '../a-second-market.test.ts'
import { insertBilling, operatorVatOn } from '../billing/door.ts'
import { refundShare } from '../refund/refund-share.ts'
import { seedPaidPayment } from '../seeds/seed-payment.ts'
import { seedPayee } from '../seeds/seed-payee.ts'
import { invoiceCommissions } from './write-invoices.ts'
import { monthOf } from '../statement/door.ts'
import { writeInvoiceNumber } from './invoice.ts'
import { sayInvoice } from './said.ts'
import { invoicesBy, invoicesTo, readInvoice } from './store.ts'

const beffroi = await openBeffroi()
const { db, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const littoral = await openSecondMarket(beffroi)
const thisMonth = monthOf(now())
const inMonth = (months: number) => parisInstant(addMonths(thisMonth, months), '14:00')

/** What the ledger took of a merchant before this month. */
async function takenFrom(organisationId: OrganisationId) {
  return db.row<{ net: number; vat: number }>(sql`
    select
      coalesce(sum(-e.cents) filter (where a.kind = 'commission'), 0)::bigint as net,
      coalesce(sum(-e.cents) filter (where a.kind = 'commission vat'), 0)::bigint as vat
    from payments.postings p
    join payments.entries e on e.posting_id = p.id
    join payments.accounts a on a.id = e.account_id
    where p.organisation_id = ${organisationId} and p.posted_at < ${parisInstant(thisMonth, '00:00')}`)
}

async function invoicedTo(organisationId: OrganisationId) {
  const invoices = await invoicesTo(db, organisationId, 100)
  const sum = (of: (one: (typeof invoices)[number]) => number) =>
    invoices.reduce((all, one) => all + (one.kind === 'invoice' ? of(one) : -of(one)), 0)
  return { net: sum((one) => one.netCents), vat: sum((one) => one.vatCents) }
}

/** A shop of the market of Calais with one sale, 50,00 € at 8 %. */
async function openShop(name: string, at: Date, commission_bp = 800) {
  const shop = { id: newId<OrganisationId>(), name }
  const body = { ...shop, kind: 'shop', siret: null, town: 'Calais', phone: null, email: null } as const
  await insertOrganisation(db, body, at)
  await seedPayee(db, { ...shop, operatorId: calais.operator.id }, at)
  const payment = { id: newId(), reference: `T-${shop.id.slice(0, 6).toUpperCase()}` }
  const ask = saleAt({ operatorId: calais.operator.id, shop, payment }, at)
  const shares = ask.shares.map((one) => ({ ...one, grossCents: 5000, commission_bp }))
  await db.transaction((tx) => seedPaidPayment(tx, { ...ask, shares }, at))
  return { ...shop, payment, shareId: shares[0]?.shareId ?? assert.fail() }
}

const billing = { siret: '00001012400014', address: '1 rue Royale', postcode: '62100', town: 'Calais' }

describe('The commission of a market', () => {
  test('is invoiced to the cent of the ledger, in double entry', async () => {
    await invoiceCommissions(db, now())
    for (const { shop } of [calais, littoral]) {
      const taken = await takenFrom(shop.id)
      assert.ok((taken?.net ?? 0) > 0, shop.name)
      assert.deepEqual(await invoicedTo(shop.id), { ...taken }, shop.name)
    }
    // 4000 × 6 % = 240, its VAT 48
    assert.deepEqual(await invoicedTo(littoral.shop.id), { net: 240, vat: 48 })
  })

  test('has numbers without a gap, each market its own', async () => {
    for (const { operator } of [calais, littoral]) {
      const all = await invoicesBy(db, operator.id, { before: null, limit: 1000 })
      const byYear = Map.groupBy(all.toReversed(), ({ year }) => year)
      for (const own of byYear.values())
        assert.deepEqual(
          own.map(({ number }) => number),
          own.map((_, i) => i + 1),
        )
      assert.ok(all.length > 0)
    }
  })

  test('is invoiced once, however often it is asked', async () => {
    const count = () => db.row(sql`select count(*)::int as n from payments.invoices`)
    const before = await count()
    await Promise.all([invoiceCommissions(db, now()), invoiceCommissions(db, now())])
    assert.deepEqual(await count(), before)
  })

  test('waits until the shop says who it is, then leaves at once', async () => {
    const shop = await openShop('Le Fournil d’essai', inMonth(-1))
    await invoiceCommissions(db, now())
    assert.deepEqual(await invoicesTo(db, shop.id, 9), [])
    await giveRole(beffroi, 'claire', 'merchant', shop.id)
    const claire = await beffroi.as('claire')
    const didier = await beffroi.as('didier')
    assert.match(
      sentencesIn((await didier.get('/argent/commissions')).text),
      /À facturer.*Le Fournil d’essai/,
    )
    const own = await claire.get(`/argent/factures?commerce=${shop.id}`)
    assert.match(sentencesIn(own.text), /À facturer/)
    const page = `/argent/facturation/${shop.id}`
    const form = formIn((await claire.get(page)).text, page)
    const typed = { ...form, ...billing, name: 'SARL Essai', vat: 'liable', vatNumber: '' }
    const wrong = await claire.post(page, { ...typed, siret: '00001012400015', postcode: '621' })
    assert.equal(wrong.status, 422)
    assert.match(sentencesIn(wrong.text), /sa clé ne tombe pas juste.*5 chiffres/)
    const other = await claire.post(page, { ...typed, vatNumber: 'FR18000010090' })
    assert.match(sentencesIn(other.text), /ne va pas avec ce SIRET/)
    assert.equal((await claire.post(page, typed)).status, 303)
    assert.equal((await claire.post(page, typed)).status, 303) // the same press twice
    const [invoice, ...more] = await invoicesTo(db, shop.id, 9)
    assert.ok(invoice)
    assert.deepEqual([more, invoice.netCents, invoice.vatCents], [[], 400, 80])
    const whole = (await readInvoice(db, invoice.id)) ?? assert.fail()
    assert.equal(whole.content.client.vatNumber, 'FR23000010124')
    assert.equal(invoice.client, whole.content.client.name)
    const said = sentencesIn((await claire.get(`/argent/factures/${invoice.id}`)).text)
    assert.match(said, /Total TTC : 4,80 €/)
    assert.match(said, /SARL Essai.*FR23000010124/)
    assert.match(said, /Indemnité|indemnité de 40 €/)
    const october = sayInvoice({ ...whole, month: dayOf('2026-10-01') })
    assert.equal(october.facts[1]?.value, 'Commission du marché, ventes d’octobre 2026')
    const pdf = await didier.get(`/argent/factures/${invoice.id}.pdf`)
    assert.equal(Buffer.from(pdf.bytes).subarray(0, 5).toString(), '%PDF-')
  })

  test('that is given back in a later month is a credit note of the invoice', async () => {
    const shop = await openShop('Le Rayon d’essai', inMonth(-2))
    const { siret, ...door } = billing
    const known = { ...door, siret, name: shop.name, vat: 'franchise' as const, vatNumber: null }
    await db.transaction((tx) => insertBilling(tx, shop.id, known, null, inMonth(-2)))
    await invoiceCommissions(db, inMonth(-1))
    const ask = { id: newId(), paymentId: shop.payment.id, shareId: shop.shareId, cents: 5000, by: null }
    const back = { ...ask, reason: { words: 'Manquait' } } as Parameters<typeof refundShare>[1]
    assert.ok((await db.transaction((tx) => refundShare(tx, back, inMonth(-1)))).ok)
    await invoiceCommissions(db, now())
    const [credit, invoice] = await invoicesTo(db, shop.id, 9)
    assert.deepEqual([credit?.kind, credit?.netCents, credit?.vatCents], ['credit note', 400, 80])
    assert.ok(credit && invoice)
    assert.equal(invoice.kind, 'invoice')
    assert.equal((await readInvoice(db, credit.id))?.content.corrects, writeInvoiceNumber(invoice))
    assert.deepEqual(await invoicedTo(shop.id), { net: 0, vat: 0 })
  })

  test('of nothing has no invoice, and the page says why', async () => {
    const shop = await openShop('Le Stand sans commission', inMonth(-1), 0)
    await giveRole(beffroi, 'mathieu', 'merchant', shop.id)
    await invoiceCommissions(db, now())
    const own = await (await beffroi.as('mathieu')).get(`/argent/factures?commerce=${shop.id}`)
    assert.match(sentencesIn(own.text), /Aucune facture : aucune commission n’a été retenue/)
  })

  test('is charged without VAT by who is under the franchise', async () => {
    const day = dayOf('2026-06-01')
    assert.equal(await operatorVatOn(db, littoral.operator.id, day), 2000)
    const { siret, ...door } = billing
    const known = { ...door, siret, name: 'Littoral', vat: 'franchise' as const, vatNumber: null }
    await db.transaction((tx) => insertBilling(tx, littoral.operator.id, known, null, now()))
    assert.equal(await operatorVatOn(db, littoral.operator.id, day), 0)
  })

  test('is never written again', async () => {
    for (const change of ['delete from payments.invoices', 'update payments.invoices set net_cents = 0'])
      await assert.rejects(db.pool.query(change), /only ever added to/)
  })
})
