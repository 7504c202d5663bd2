import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededOrganisations, type CastId } from '#people'
import { sql } from '#platform/db'
import { formIn, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { asId, newId } from '#platform/id'
import {
  calais,
  giveRole,
  newCameBack,
  newGivenOtherwise,
  openSecondMarket,
  saleAt,
  type MarketMoney,
} from './a-second-market.test.ts'
import { accountLines } from './book/store.ts'
import { balanceOf } from './ledger-store.ts'
import { openPayment } from './checkout/open-payment.ts'
import type { GivenOtherwiseId, RefundId } from './ids.ts'
import { newPaymentsSite } from './routes.ts'
import { simulatedBalance } from './simulator/store.ts'

const beffroi = await openBeffroi()
const { db, ground, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const littoral = await openSecondMarket(beffroi)
const { afp2i, crefo } = seededOrganisations
const markets = { calais, littoral }

type Reader = { who: string; enters: CastId | 'nobody'; operates?: MarketMoney; sells?: MarketMoney }

const readers: Reader[] = [
  { who: 'the direction of Calais', enters: 'didier', operates: calais },
  { who: 'the market keeper of Calais', enters: 'mathieu', operates: calais },
  { who: 'a merchant of Calais', enters: 'claire', sells: calais },
  { who: 'the direction of the Littoral', enters: 'agnes', operates: littoral },
  { who: 'the market keeper of the Littoral', enters: 'karine', operates: littoral },
  { who: 'a merchant of the Littoral', enters: 'martine', sells: littoral },
  { who: 'the direction of a training body', enters: 'brigitte' },
  { who: 'the direction of a jury', enters: 'helene' },
  { who: 'a technical supervisor of Calais', enters: 'bruno' },
  { who: 'a technical supervisor of the Littoral', enters: 'idriss' },
  { who: 'who steers the territory', enters: 'paul' },
  { who: 'a trainee', enters: 'aicha' },
  { who: 'a stranger', enters: 'nobody' },
]
await giveRole(beffroi, 'mathieu', 'market keeper', calais.operator.id)
await giveRole(beffroi, 'claire', 'merchant', calais.shop.id)
await giveRole(beffroi, 'agnes', 'direction', littoral.operator.id)
await giveRole(beffroi, 'karine', 'market keeper', littoral.operator.id)
await giveRole(beffroi, 'martine', 'direction', littoral.shop.id)
await giveRole(beffroi, 'brigitte', 'direction', afp2i.id)
await giveRole(beffroi, 'idriss', 'technical supervisor', littoral.operator.id)

const visitors = new Map<string, Visitor>()
for (const { who, enters } of readers)
  visitors.set(who, enters === 'nobody' ? beffroi.visitor() : await beffroi.as(enters))
const visitorOf = ({ who }: Reader): Visitor => visitors.get(who) ?? beffroi.visitor()

/** A euro of each delivery that the bank of its customer did not take. */
const cameBack = new Map<string, RefundId>()
/** Another, written as given otherwise. */
const given = new Map<string, GivenOtherwiseId>()
for (const { payment } of [calais, littoral]) {
  cameBack.set(payment.id, await newCameBack(db, asId(payment.id), now()))
  given.set(payment.id, await newGivenOtherwise(beffroi, asId(payment.id), now()))
}

/** Every address where money is read or moved, of one market. `whose`: its operator, its shop, or both. */
const addressesOf = ({ operator, shop, payment, disputeId, invoiceId }: MarketMoney) => {
  const [of, at] = [`?organisme=${operator.id}`, `?commerce=${shop.id}`]
  return [
    { on: 'GET /argent/grand-livre', path: `/argent/grand-livre${of}`, whose: 'operator' },
    { on: 'GET /argent/grand-livre.csv', path: `/argent/grand-livre.csv${of}`, whose: 'operator' },
    { on: 'GET /argent/vendeurs/:file', path: `/argent/vendeurs/2026.csv${of}`, whose: 'operator' },
    { on: 'GET /argent/contestations', path: `/argent/contestations${of}`, whose: 'operator' },
    { on: 'GET /argent/contestations/:id', path: `/argent/contestations/${disputeId}`, whose: 'operator' },
    { on: 'POST /argent/contestations/:id', path: `/argent/contestations/${disputeId}`, whose: 'operator' },
    // nothing of an order is known here, nor any picture: who reads one is said with orders
    {
      on: 'GET /argent/contestations/:id/preuve',
      path: `/argent/contestations/${disputeId}/preuve`,
      whose: 'nobody',
    },
    { on: 'GET /argent/comptes', path: `/argent/comptes${of}`, whose: 'operator' },
    { on: 'GET /argent/comptes/:id', path: `/argent/comptes/${shop.id}`, whose: 'operator' },
    { on: 'POST /argent/comptes/:id', path: `/argent/comptes/${shop.id}`, whose: 'operator' },
    { on: 'GET /argent/fec', path: `/argent/fec${of}`, whose: 'operator' },
    { on: 'GET /argent/fec/plan', path: `/argent/fec/plan${of}`, whose: 'operator' },
    { on: 'POST /argent/fec/plan', path: `/argent/fec/plan${of}`, whose: 'operator' },
    { on: 'GET /argent/fec/:file', path: `/argent/fec/20261231.txt${of}`, whose: 'operator' },
    { on: 'GET /argent/commissions', path: `/argent/commissions${of}`, whose: 'operator' },
    { on: 'GET /argent/facturation/:id', path: `/argent/facturation/${operator.id}`, whose: 'operator' },
    { on: 'POST /argent/facturation/:id', path: `/argent/facturation/${operator.id}`, whose: 'operator' },
    { on: 'GET /argent/facturation/:id', path: `/argent/facturation/${shop.id}`, whose: 'shop' },
    { on: 'POST /argent/facturation/:id', path: `/argent/facturation/${shop.id}`, whose: 'shop' },
    { on: 'GET /argent/factures', path: `/argent/factures${at}`, whose: 'shop' },
    { on: 'GET /argent/factures/:id', path: `/argent/factures/${invoiceId}`, whose: 'both' },
    { on: 'GET /argent/factures/:file', path: `/argent/factures/${invoiceId}.pdf`, whose: 'both' },
    { on: 'GET /argent/paiements/:id', path: `/argent/paiements/${payment.id}`, whose: 'both' },
    {
      on: 'POST /argent/paiements/:id/remboursements/:refund',
      path: `/argent/paiements/${payment.id}/remboursements/${cameBack.get(payment.id)}`,
      whose: 'operator',
    },
    {
      on: 'POST /argent/paiements/:id/reprise',
      path: `/argent/paiements/${payment.id}/reprise`,
      whose: 'operator',
    },
    { on: 'GET /argent', path: `/argent${at}`, whose: 'shop' },
    { on: 'GET /argent/releves/:month', path: `/argent/releves/2026-06${at}`, whose: 'shop' },
    { on: 'GET /argent/releves/:file', path: `/argent/releves/2026-06.xlsx${at}`, whose: 'shop' },
    { on: 'GET /argent/compte/:id', path: `/argent/compte/${shop.id}`, whose: 'shop' },
    { on: 'POST /argent/compte/:id', path: `/argent/compte/${shop.id}`, whose: 'shop' },
  ] as const
}
type Address = ReturnType<typeof addressesOf>[number]

const opensFor = ({ operates, sells }: Reader, market: MarketMoney, { whose }: Address): boolean =>
  whose !== 'nobody' &&
  ((operates === market && whose !== 'shop') || (sells === market && whose !== 'operator'))

const words = {
  answer: 'Livré le 25 mai à 10 h.',
  gesture: 'send',
  way: 'cash',
  on: '2026-06-02',
  reference: 'Reçu 7',
  why: 'not given',
}
async function knock(visitor: Visitor, { on, path }: Address) {
  if (on.startsWith('GET')) return visitor.get(path)
  // who may read the form sends it back as it is
  const form = /facturation|plan/.test(on) ? await visitor.get(path) : undefined
  return visitor.post(
    path,
    form?.status === 200
      ? formIn(form.text, path.replace(/\?.*/, ''))
      : { ...words, id: path.split('/').at(-1), given: given.get(path.split('/').at(-2) ?? '') },
  )
}

/** All that a press could move. */
const everything = () =>
  db.rows(sql`
    select
      (select json_agg(json_build_array(d.id, d.answer, d.how) order by d.id) from payments.disputes d) as disputes,
      (select json_agg(json_build_array(p.organisation_id, p.operator_id, p.read_at) order by p.organisation_id) from payments.payees p) as payees,
      (select count(*) from payments.given_otherwise) as given,
      (select count(*) from payments.given_taken_back) as back,
      (select count(*) from payments.postings) as postings,
      (select count(*) from payments.billing_identities) as billings,
      (select count(*) from graphile_worker.jobs) as jobs`)

describe('The money of a market', () => {
  const closed = readers.flatMap((reader) =>
    Object.entries(markets).flatMap(([name, market]) => {
      const addresses = addressesOf(market).filter((one) => !opensFor(reader, market, one))
      return addresses.length > 0 ? [{ reader, name, addresses }] : []
    }),
  )
  for (const { reader, name, addresses } of closed)
    test(`of ${name} is neither read nor moved by ${reader.who} at ${addresses.length} addresses`, async () => {
      const before = await everything()
      const open: string[] = []
      for (const address of addresses) {
        const answer = await knock(visitorOf(reader), address)
        const away = reader.enters === 'nobody' && answer.location?.startsWith('/connexion')
        if (!away && answer.status !== 404) open.push(`${address.on}: ${answer.status}`)
      }
      assert.deepEqual(open, [])
      assert.deepEqual(await everything(), before)
    })

  for (const [reader, own, other] of [
    ['the direction of Calais', calais, littoral],
    ['the market keeper of the Littoral', littoral, calais],
  ] as const)
    test(`is alone in the lists and files of ${reader}`, async () => {
      const visitor = visitors.get(reader)
      for (const path of [
        'grand-livre',
        'grand-livre.csv',
        'vendeurs/2026.csv',
        'contestations',
        'comptes',
      ]) {
        const { status, text } = (await visitor?.get(`/argent/${path}`)) ?? {}
        assert.equal(status, 200, path)
        const said = [own.shop.name, own.payment.reference].some((one) => text?.includes(one))
        assert.ok(said, `nothing of its own at ${path}`)
        for (const name of [other.shop.name, other.payment.reference, other.operator.name])
          assert.ok(!text?.includes(name), `${name} at ${path}`)
      }
      const day = sentencesIn((await visitor?.get('/'))?.text ?? '')
      assert.match(day, /1 contestation à répondre/)
    })

  test('leads who keeps a market to no page that is not theirs', async () => {
    const keeper = visitors.get('the market keeper of the Littoral') ?? beffroi.visitor()
    const pages = ['grand-livre', 'contestations', 'comptes', `paiements/${littoral.payment.id}`]
    for (const page of pages) {
      const { text } = await keeper.get(`/argent/${page}`)
      for (const [, href = ''] of text.matchAll(/href="(\/argent[^"]*)"/g))
        assert.equal((await keeper.get(href.replaceAll('&amp;', '&'))).status, 200, `${page}: ${href}`)
    }
  })

  for (const reader of readers)
    for (const market of [calais, littoral])
      for (const address of addressesOf(market).filter((one) => opensFor(reader, market, one)))
        test(`opens for ${reader.who}: ${address.on}`, async () => {
          const answer = await knock(visitorOf(reader), address)
          assert.ok([200, 303].includes(answer.status), `${answer.status} ${sentencesIn(answer.text)}`)
        })

  test('has no address that this forgets', () => {
    const nothing = () => Promise.resolve(undefined)
    const all = newPaymentsSite({ read: nothing, picture: nothing })
      .routes.filter(({ path }) => path.startsWith('/argent'))
      .map(({ method, path }) => `${method} ${path.replace(/\{.*\}/, '')}`)
    assert.deepEqual(new Set(addressesOf(calais).map(({ on }) => on as string)), new Set(all))
  })
})

describe('Two markets at one provider', () => {
  test('have each their ledger, which adds up to zero, and hold together what the provider holds', async () => {
    for (const { operator } of [calais, littoral]) {
      const lines = await accountLines(db, operator.id)
      assert.ok(lines.length > 3)
      assert.equal(
        lines.reduce((sum, { cents }) => sum + cents, 0),
        0,
        operator.name,
      )
    }
    // 2423 × 6 % = 145.38 → 145, and 4000 × 6 % = 240
    assert.equal(await balanceOf(db, 'commission', littoral.operator.id), -385)
    const [one, other] = [calais, littoral].map(({ operator }) => balanceOf(db, 'platform', operator.id))
    assert.equal(((await one) ?? 0) + ((await other) ?? 0), await simulatedBalance(db, ''))
  })

  test('never sell for each other', async () => {
    const payment = { id: newId(), reference: 'X1X-1XX' }
    const ask = saleAt({ operatorId: littoral.operator.id, shop: calais.shop, payment }, now())
    assert.deepEqual(await openPayment(ground, ask, now()), { ok: false, refusal: 'unknown account' })
    const known = saleAt({ operatorId: littoral.operator.id, shop: littoral.shop, payment }, now())
    assert.ok((await openPayment(ground, known, now())).ok)
    const moved = { ...known, operatorId: calais.operator.id }
    assert.deepEqual(await openPayment(ground, moved, now()), { ok: false, refusal: 'asked otherwise' })
  })
})

describe('Somebody who answers for two markets', () => {
  test('chooses by the address, and the pages and the day say which', async () => {
    await giveRole(beffroi, 'didier', 'market keeper', littoral.operator.id)
    const didier = await beffroi.as('didier')
    const first = await didier.get('/argent/grand-livre')
    assert.match(sentencesIn(first.text), new RegExp(`${calais.operator.name}.*Vente`))
    const there = `/argent/grand-livre?organisme=${littoral.operator.id}`
    assert.ok(first.text.includes(`href="${there}"`))
    const second = await didier.get(there)
    assert.ok(second.text.includes(littoral.payment.reference))
    assert.ok(!second.text.includes(calais.payment.reference))
    for (const path of ['contestations', 'comptes', 'grand-livre.csv', 'vendeurs/2026.csv'])
      assert.ok(second.text.includes(`href="/argent/${path}?organisme=${littoral.operator.id}"`), path)
    const day = (await didier.get('/')).text
    for (const { operator } of [calais, littoral])
      assert.ok(day.includes(`href="/argent/grand-livre?organisme=${operator.id}"`), operator.name)
    const nowhere = await didier.get(`/argent/grand-livre?organisme=${crefo.id}`)
    assert.equal(nowhere.status, 404)
  })
})
