import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { insertLot, lotsByNumber, openCatalogue, seededMarketId, type LotId } from '#market'
import { sql } from '#platform/db'
import { dayOf, parisDay } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { newId } from '#platform/id'
import { recallGoods } from './recall-goods.ts'
import { affectedBy } from './affected-store.ts'
import { seededLot } from '../seeds/seeded-goods.ts'
import { seededOrderSecret } from '../seeds/seeded-ids.ts'

const beffroi = await openBeffroi()
const { db, ground, now } = beffroi
after(() => beffroi.close())
const bruno = await beffroi.as('bruno')
const by = beffroi.personId('bruno')
const lot = { lotIds: [seededLot.id], farmLotIds: [] }

const farmLot = {
  productId: seededLot.productId,
  madeOn: dayOf('2026-05-30'),
  date: null,
  quantity: 100_000,
  supplier: '',
}

describe('From the number of a lot', () => {
  test('one screen says who had some of it, and what', async () => {
    const page = await bruno.get('/marche/gestion/rappels/nouveau?lot=PERSIL-07')
    const words = sentencesIn(page.text)
    for (const name of ['Sophie Calon', 'Thérèse Wadoux', 'Inès Morel']) assert.match(words, new RegExp(name))
    assert.match(words, /3 commandes, 2 clients à prévenir/)
    assert.doesNotMatch(words, /Karim Haddad/)
  })

  test('a lot that nobody knows is said, never an empty list', async () => {
    const words = sentencesIn((await bruno.get('/marche/gestion/rappels/nouveau?lot=XYZ')).text)
    assert.match(words, /Aucun lot de ce numéro/)
  })

  test('the sale stops and everybody is told once, however often it is pressed', async () => {
    const recall = {
      ...lot,
      id: newId(),
      marketId: seededMarketId,
      about: 'Persil plat, lot PERSIL-07',
      words: 'Jetez-le.',
      by,
    }
    const sent = await Promise.all([
      recallGoods(ground, recall, now()),
      recallGoods(ground, recall, now()),
      recallGoods(ground, recall, now()),
    ])
    assert.deepEqual(
      sent.map((one) => one.ok && one.told).filter((told) => told !== 0),
      [2],
    )
    const letters = (await beffroi.letters()).filter((one) => one.subject.includes('Rappel de produit'))
    assert.equal(letters.length, 2)
    assert.ok(letters.every((one) => one.channel === 'sms' && /\d × Persil plat/.test(one.body)))
    const [closed] = await lotsByNumber(db, seededMarketId, seededLot.number)
    assert.equal(closed?.standing, 'closed')
    // 40 came in, 4 were sold: the rest leaves, as far as it is there
    const opened = await openCatalogue(
      db,
      { market: { id: seededMarketId }, today: parisDay(now()) },
      () => [seededLot.productId],
      (ids) => ids,
    )
    assert.equal(opened?.left.get(seededLot.productId), 0)
    const page = sentencesIn((await bruno.get(`/marche/gestion/rappels/${recall.id}`)).text)
    assert.match(page, /2 sur 3 commandes/)
    assert.match(page, /À appeler/)
    const address = `/commandes/${seededOrderSecret(6)}/rappel/${recall.id}`
    const customer = beffroi.visitor()
    await customer.submit(address)
    assert.match(sentencesIn((await customer.get(address)).text), /nous savons que vous l’avez lu/)
    assert.equal((await customer.get(`/commandes/${seededOrderSecret(7)}/rappel/${recall.id}`)).status, 404)
    const csv = (await bruno.get(`/marche/gestion/rappels/${recall.id}.csv`)).text
    assert.equal(csv.trim().split('\r\n').length, 4)
  })
})

describe('Over ten thousand orders', () => {
  test('a recall names each of them that had the lot, by the index of lots', async () => {
    const wanted = newId<LotId>()
    await db.transaction((tx) => insertLot(tx, { ...farmLot, id: wanted, number: 'L-10000' }, by, now()))
    await db.run(sql`
      with model as (
        select o.market_id, o.hub_id, o.day, o.slot_from, o.slot_to, o.ordered_at, o.expires_at, o.paid_at, o.confirmed_at,
          s.id as share_id, s.merchant_id, s.organisation_id, s.merchant_name, s.commission_bp, s.vat
        from orders.orders o
        join orders.shares s on s.order_id = o.id
        where o.secret = ${seededOrderSecret(6)} and s.merchant_name = 'La Ferme urbaine'
      ),
      made as (
        insert into orders.orders (
          id, reference, secret, market_id, state, mode, buyer_name, phone, hub_id, day, slot_from, slot_to, goods_cents, delivery_cents,
          ordered_at, expires_at, paid_at, confirmed_at
        )
        select gen_random_uuid(), 'X' || n, repeat('x', 24) || n, market_id, 'confirmed', 'pickup', 'Client ' || n, '+33639980000',
          hub_id, day, slot_from, slot_to, 200, 0, ordered_at, expires_at, paid_at, confirmed_at
        from model
        cross join generate_series(1, 10000) n
        returning id, reference
      ),
      shared as (
        insert into orders.shares (
          id, order_id, merchant_id, organisation_id, merchant_name, commission_bp, vat, gross_cents, state
        )
        select gen_random_uuid(), made.id, merchant_id, organisation_id, merchant_name, commission_bp, vat, 200, 'waiting'
        from made
        cross join model
        returning id, order_id
      )
      insert into orders.lines (
        id, order_id, share_id, product_id, lot_id, name, aisle, sold, pack_words, price_cents, vat_bp, cold, carried_g, quantity,
        ceiling_cents, final_quantity, final_cents, state
      )
      select gen_random_uuid(), shared.order_id, shared.id, ${seededLot.productId},
        case when substr(made.reference, 2)::integer % 20 = 0 then ${wanted}::uuid else null end,
        'Persil plat', 'greengrocer', 'piece', 'la botte', 100, 550, 'ambient', 60, 2, 200, 2, 200, 'asked'
      from shared
      join made on made.id = shared.order_id`)
    await db.run(sql`analyze orders.lines`)
    const people = await affectedBy(db, { lotIds: [wanted] })
    assert.equal(people.length, 500)
    const plan = await db.rows<{ 'QUERY PLAN': string }>(
      sql`explain select id from orders.lines where lot_id = ${wanted}`,
    )
    assert.match(JSON.stringify(plan), /lines_by_lot/)
    assert.deepEqual(beffroi.surprises, [])
  })
})
