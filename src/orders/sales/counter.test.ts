import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { readMarket, seededMarketId } from '#market'
import { sql } from '#platform/db'
import { parisDay } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { readCounter } from './read-counter.ts'

const beffroi = await openBeffroi()
const { db, now } = beffroi
after(() => beffroi.close())
const didier = await beffroi.as('didier')
const bruno = await beffroi.as('bruno')
const market = (await readMarket(db, seededMarketId)) ?? assert.fail()
const counted = () => readCounter(db, market, 2026, parisDay(now()))

describe('The counter of D5132-34', () => {
  test('counts the stall, the deliveries and the commission without tax, credit notes taken away', async () => {
    const { months } = await counted()
    const may = months.find((one) => one.month === '2026-05')
    const rows = await db.rows<{
      kind: string
      own: boolean
      about: string
      net: number
      commission: number
    }>(sql`
      select r.kind, r.organisation_id = ${market.organisationId} as own, r.about, r.net_cents as net, r.commission_cents as commission
      from orders.receipts r
      where to_char(r.issued_on, 'YYYY-MM') = '2026-05'`)
    const sum = (keep: (one: (typeof rows)[number]) => number) =>
      rows.reduce((all, one) => all + (one.kind === 'receipt' ? 1 : -1) * keep(one), 0)
    assert.ok(rows.some((one) => one.kind === 'credit note'))
    assert.deepEqual(may?.bySource, {
      stall: sum((one) => (one.own && one.about === 'share' ? one.net : 0)),
      delivery: sum((one) => (one.about === 'delivery' ? one.net : 0)),
      commission: sum((one) => (one.own ? 0 : one.commission)),
    })
    const { stall, delivery, commission } = may.bySource
    assert.equal(may.otherCents, 328_750)
    assert.ok(stall > 50_000 && stall < may.otherCents, 'what Beffroi sells is seen beside the rest')
    assert.equal(may.salesCents, stall + delivery + commission + may.otherCents)
    assert.ok(may.salesCents > 0)
  })

  test('leaves out of the share a month whose costs nobody wrote', async () => {
    const { months, known } = await counted()
    assert.equal(months.find((one) => one.month === '2026-06')?.costCents, null)
    assert.equal(known.months, 5)
  })

  test('counts the last word on the costs of a month, and keeps the others', async () => {
    const before = (await counted()).known.costCents
    const id = randomUUID()
    const said = { id, euros: '2 000,50', source: 'balance corrigée' }
    await didier.submit('/marche/gestion/part-des-ventes/2026-05/charges', said)
    await didier.submit('/marche/gestion/part-des-ventes/2026-05/charges', said)
    const { known, months } = await counted()
    assert.equal(known.costCents, before - 1_750_150 + 200_050)
    assert.equal(months.find((one) => one.month === '2026-05')?.words.length, 2)
    const page = sentencesIn((await bruno.get('/marche/gestion/part-des-ventes/2026-05/charges')).text)
    assert.match(page, /balance corrigée/)
  })

  test('takes another ceiling from a dated decision of the prefect, never above 50 %', async () => {
    const address = '/marche/gestion/part-des-ventes/plafond'
    const said = { id: randomUUID(), since: '2026-03-01', decided: '2026-02-20', source: 'arrêté 26-114' }
    const high = await didier.post(address, { ...said, percent: '51' })
    assert.equal(high.status, 422)
    await didier.submit(address, { ...said, percent: '45' })
    assert.equal((await counted()).ceiling_bp, 4500)
  })

  test('counts what was sold outside Beffroi, until it is withdrawn; nothing is erased', async () => {
    const page = '/marche/gestion/part-des-ventes/2026-04/autres'
    const april = async () => (await counted()).months.find((one) => one.month === '2026-04')
    const before = (await april())?.salesCents ?? 0
    const said = { id: randomUUID(), nature: 'services', euros: '1 250,40', source: 'facture 2026-017' }
    const wrong = await didier.post(page, { ...said, euros: 'beaucoup', nature: '' })
    assert.equal(wrong.status, 422)
    for (const press of [1, 2]) {
      assert.equal((await didier.post(page, said)).status, 303, `press ${press}`)
      assert.equal((await april())?.salesCents, before + 125_040)
    }
    const twin = { ...said, id: randomUUID(), source: 'Facture 2026-017' }
    const asked = await didier.post(page, twin)
    assert.equal(asked.status, 422)
    assert.match(sentencesIn(asked.text), /déjà compté ce mois-ci.*C’est une autre vente/)
    assert.equal((await april())?.salesCents, before + 125_040)
    assert.equal((await didier.post(page, { ...twin, other: 'oui' })).status, 303)
    assert.equal((await april())?.salesCents, before + 250_080)
    await didier.submit(`${page}/${twin.id}`, { gesture: 'withdraw' })
    await didier.submit(page, { ...said, id: randomUUID(), euros: '-50', source: 'avoir 2026-018' })
    assert.equal((await april())?.salesCents, before + 120_040)
    for (const [gesture, cents] of [
      ['withdraw', -5000],
      ['withdraw', -5000],
      ['back', 120_040],
    ] as const) {
      assert.equal((await didier.post(`${page}/${said.id}`, { gesture })).status, 303)
      assert.equal((await april())?.salesCents, before + cents)
    }
    assert.equal((await didier.post(`${page}/${said.id}`, { gesture: 'bof' })).status, 422)
    assert.equal((await april())?.salesCents, before + 120_040)
    await didier.submit(`${page}/${said.id}`, { gesture: 'withdraw' })
    const shown = sentencesIn((await bruno.get(page)).text)
    assert.match(shown, /facture 2026-017.*Retirée par Didier Lefebvre.*elle ne compte pas/)
    assert.match(shown, /Autres ventes d’avril 2026.*Ne compte pas : l’aide au poste/)
    // of another month, or by somebody who reads only
    const elsewhere = page.replace('2026-04', '2026-03')
    assert.equal((await didier.post(`${elsewhere}/${said.id}`, { gesture: 'back' })).status, 404)
    assert.equal((await bruno.post(page, said)).status, 404)
    assert.equal((await bruno.post(`${page}/${said.id}`, { gesture: 'back' })).status, 404)
  })

  test('is written by the direction alone', async () => {
    const said = { id: randomUUID(), euros: '1', source: 'x' }
    assert.equal((await bruno.post('/marche/gestion/part-des-ventes/2026-05/charges', said)).status, 404)
    assert.equal((await bruno.get('/marche/gestion/part-des-ventes/plafond')).status, 404)
    assert.equal((await (await beffroi.as('nadege')).get('/marche/gestion/part-des-ventes')).status, 404)
  })

  test('each figure opens its receipts, and leaves as a sheet', async () => {
    const rows = sentencesIn((await bruno.get('/marche/gestion/part-des-ventes/2026-05/commission')).text)
    assert.match(rows, /Boulangerie Delplanque/)
    const csv = (await bruno.get('/marche/gestion/part-des-ventes.csv')).text
    assert.equal(csv.trim().split('\r\n').length, 7)
    assert.deepEqual(beffroi.surprises, [])
  })
})
