import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { readMessages } from '#platform/notices'
import { formIn, mortal, openBeffroi } from '#testing'
import type { OrderId } from '#delivery'
import { linesOf, sharesOf } from '../share-store.ts'
import { readOrders } from '../order-store.ts'
import { askBuyer } from '../tell-buyer.ts'
import { tellShops } from './tell-shops.ts'

const beffroi = await openBeffroi()
const { db, now } = beffroi
after(() => beffroi.close())

const rows = await db.rows<{ id: OrderId }>(sql`
  select order_id as id
  from orders.shares
  where merchant_name = 'Crèmerie Saint-Pierre'
  order by order_id
  limit 1`)
const ids = rows.map(({ id }) => id)
const [orders, lines] = [await readOrders(db, ids), await linesOf(db, ids)]
const shares = (await sharesOf(db, ids)).filter(({ merchantName }) => merchantName.startsWith('Crèmerie'))
const [order] = orders
const shop = shares[0]?.organisationId ?? assert.fail()
const paul = await beffroi.as('paul')
const HERE = `/organismes/${shop}/modifier`
const reached = async (phone: string, email: string) => {
  const form = formIn((await paul.get(HERE)).text, `/organismes/${shop}`)
  await paul.submit(`/organismes/${shop}`, { ...form, phone, email })
}
const confirmed = async () => {
  const what = { fact: 'order confirmed' as const, orders, shares, lines, siteUrl: 'http://b.example' }
  await db.transaction((tx) => tellShops(tx, what, now()))
}
const latest = async () => (await beffroi.letters())[0]

describe('A shop that nobody keeps on screen hears of an order at once', () => {
  test('by SMS when it has a mobile only', async () => {
    await reached('06 39 98 07 77', '')
    await confirmed()
    const letter = await latest()
    assert.deepEqual([letter?.channel, letter?.recipient], ['sms', '+33639980777'])
    assert.match(letter?.body ?? '', /Une commande pour Crèmerie Saint-Pierre.*\n- /)
    assert.match(letter?.body ?? '', /http:\/\/b\.example\/marche\/boutique\/commandes/)
  })

  test('by e-mail when it has one', async () => {
    await reached('06 39 98 07 77', 'cremerie@example.org')
    await confirmed()
    assert.equal((await latest())?.recipient, 'cremerie@example.org')
  })

  test('by whoever runs the market, who is told to call, when it has a landline alone', async () => {
    await reached('03 21 00 00 00', '')
    const before = (await beffroi.letters()).length
    await confirmed()
    assert.equal((await beffroi.letters()).length, before)
    const [message] = await readMessages(db, [beffroi.personId('bruno')], { limit: 1 })
    assert.match(message?.title ?? '', /^À appeler : Crèmerie Saint-Pierre/)
    await beffroi.settle()
    assert.match((await latest())?.body ?? '', /À appeler/)
  })
})

describe('A shop that somebody keeps hears of an order', () => {
  test('in the language that they read', async () => {
    const [found] = await db.rows<{ id: OrderId }>(sql`
      select order_id as id
      from orders.shares
      where merchant_name = 'Boulangerie Delplanque'
      order by order_id
      limit 1`)
    const own = [found?.id ?? assert.fail()]
    const ofBakery = (await sharesOf(db, own)).filter(({ merchantName }) => merchantName.startsWith('Boul'))
    const nadege = await beffroi.as('nadege')
    await nadege.post('/langue', { language: 'uk', to: '/' })
    const orders = await readOrders(db, own)
    const what = { orders, shares: ofBakery, lines: await linesOf(db, own), siteUrl: 'http://b.example' }
    await db.transaction((tx) => tellShops(tx, { fact: 'order cancelled', ...what }, now()))
    const [message] = await readMessages(db, [beffroi.personId('nadege')], { limit: 1 })
    assert.match(message?.title ?? '', /^Скасовано: замовлення/)
    assert.match(message?.body ?? '', /Boulangerie Delplanque/)
  })
})

describe('All the shops of a morning hear of their orders', () => {
  test('in so many questions, whatever their number', async () => {
    const all = await db.rows<{ id: OrderId }>(sql`select id from orders.orders where state = 'confirmed'`)
    const own = all.map(({ id }) => id)
    const [orders, shares, lines] = [
      await readOrders(db, own),
      await sharesOf(db, own),
      await linesOf(db, own),
    ]
    const dying = mortal(db)
    dying.dieAt(12)
    const what = { fact: 'order cancelled' as const, orders, shares, lines, siteUrl: 'http://b.example' }
    assert.ok(shares.length > 8)
    await dying.db.transaction((tx) => tellShops(tx, what, now()))
  })
})

describe('A customer is asked of a replacement', () => {
  test('by SMS when she gave a mobile, for she has minutes; else by e-mail', async () => {
    assert.ok(order)
    const told = { subject: 'Un remplacement', body: 'Oui ou non ?' }
    const fetchedBy = (phone: string | null) => ({
      mode: 'pickup' as const,
      buyer: { name: 'Odile Pruvost', phone, email: 'odile@example.org' },
    })
    const ask = (phone: string | null) =>
      db.transaction((tx) => askBuyer(tx, { ...order, way: fetchedBy(phone) }, told, now()))
    await ask('+33639980778')
    assert.equal((await latest())?.recipient, '+33639980778')
    await ask('03 21 00 00 00')
    assert.equal((await latest())?.recipient, 'odile@example.org')
  })
})
