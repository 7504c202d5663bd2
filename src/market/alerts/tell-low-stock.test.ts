import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { readMessages } from '#platform/notices'
import { parisInstant, dayOf } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { merchantBySlug } from '../merchant-store.ts'
import { countStock, moveStock } from '../stock/door.ts'
import { seededProductId } from '../seeds/seeded-shops.ts'
import { productsOf } from '../product-store.ts'
import { tellLowStock } from './tell-low-stock.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const nadege = await beffroi.as('nadege')
const SHOP = 'commerce=boulangerie-delplanque'
const bakery = (await merchantBySlug(db, 'boulangerie-delplanque')) ?? assert.fail()
const goods = (await productsOf(db, bakery.id)).filter(
  ({ standing, sold }) => standing === 'on sale' && sold === 'piece',
)
const [loaf, cake] = [goods[0] ?? assert.fail(), goods[1] ?? assert.fail()]
const at = (day: string, clock: string) => parisInstant(dayOf(day), clock)
const hand = { by: beffroi.personId('nadege'), at: beffroi.now() }
const count = (productId: typeof loaf.id, left: number) =>
  db.transaction((tx) => countStock(tx, left, { productId, kind: 'counted', ...hand }))
const messages = async () =>
  (await readMessages(db, [beffroi.personId('nadege')], { limit: 50 })).filter(
    ({ title }) => title.startsWith('Bientôt fini') || title.includes('bientôt finis'),
  )
const under = (id: string, quantity: string) =>
  nadege.submit(`/marche/boutique/alertes/${id}`, { under: quantity })

describe('A shop that wants to be told of what runs low', () => {
  test('says from how many, on the page of the product', async () => {
    await count(loaf.id, 20)
    await count(cake.id, 20)
    await under(loaf.id, '6')
    assert.match(
      sentencesIn((await nadege.get(`/marche/boutique/produits/${loaf.id}`)).text),
      /Changer l’alerte/,
    )
    assert.equal(await tellLowStock(db, at('2026-06-02', '17:05')), 0)
  })
  test('is told once, at its hour, when it fell', async () => {
    await count(loaf.id, 6)
    assert.equal(await tellLowStock(db, at('2026-06-02', '16:55')), 0)
    assert.equal(await tellLowStock(db, at('2026-06-02', '17:05')), 1)
    assert.equal(await tellLowStock(db, at('2026-06-02', '17:15')), 0)
    const [message] = await messages()
    assert.equal(message?.title.replaceAll('\u00A0', ' '), `Bientôt fini : ${loaf.name}`)
    assert.equal(message?.path, `/marche/boutique?${SHOP}&voir=bientot-fini`)
  })
  test('is not told again of the same the next day, and hears of another a day later', async () => {
    await under(cake.id, '3')
    await count(cake.id, 2)
    assert.equal(await tellLowStock(db, at('2026-06-02', '17:25')), 0, 'once a day')
    assert.equal(await tellLowStock(db, at('2026-06-03', '17:05')), 1)
    assert.equal((await messages()).length, 2)
  })
  test('is told again when it fell again', async () => {
    await count(loaf.id, 30)
    await tellLowStock(db, at('2026-06-04', '17:05'))
    await count(loaf.id, 1)
    assert.equal(await tellLowStock(db, at('2026-06-05', '17:05')), 1)
  })
  test('at the hour that it chose', async () => {
    await count(loaf.id, 30)
    await tellLowStock(db, at('2026-06-06', '17:05'))
    const hour = `/marche/boutique/alertes/heure?${SHOP}`
    const none = await nadege.post(hour, { hour: '99' })
    assert.equal(none.status, 422)
    assert.match(sentencesIn(none.text), /Choisissez une heure/)
    await nadege.submit(hour, { hour: '7' })
    await count(loaf.id, 0)
    assert.equal(await tellLowStock(db, at('2026-06-08', '17:05')), 0)
    assert.equal(await tellLowStock(db, at('2026-06-09', '07:35')), 1)
  })
  test('reads it first in its list, and puts some back or takes it off the sale', async () => {
    const list = (await nadege.get(`/marche/boutique?${SHOP}`)).text
    const names = [...list.matchAll(/<li id="p-([^"]+)"/g)].map(([, id]) => id)
    assert.deepEqual(new Set(names.slice(0, 2)), new Set([loaf.id, cake.id]))
    assert.match(list, /Bientôt fini \(2\)/)
    assert.match(list, new RegExp(`produits/${cake.id}/stock"`))
    await nadege.submit(`/marche/boutique/produits/${cake.id}/retirer`, {})
    assert.match((await nadege.get(`/marche/boutique?${SHOP}&voir=bientot-fini`)).text, /Bientôt fini \(1\)/)
  })
  test('no more, when it says zero', async () => {
    await under(loaf.id, '0')
    assert.doesNotMatch((await nadege.get(`/marche/boutique?${SHOP}`)).text, /Bientôt fini/)
  })
  test('is proposed half of what it sells a week, for all in one press, and once', async () => {
    const third = goods[2] ?? assert.fail()
    await count(third.id, 50)
    await db.transaction((tx) =>
      moveStock(tx, -39, { productId: third.id, kind: 'sold', by: null, at: beffroi.now() }),
    )
    await nadege.submit(`/marche/boutique/alertes/propositions?${SHOP}`, {})
    const page = sentencesIn((await nadege.get(`/marche/boutique/produits/${third.id}`)).text)
    assert.match(page, /Vendu par semaine : \d+/)
    assert.match(page, /Changer l’alerte/)
    const again = await nadege.submit(`/marche/boutique/alertes/propositions?${SHOP}`, {})
    assert.match(sentencesIn(again.text), /Rien n’était à proposer/)
  })
})

describe('The alerts of a shop', () => {
  test('are of its keepers, and nobody else’s', async () => {
    const fish = seededProductId(43)
    assert.equal((await nadege.post(`/marche/boutique/alertes/${fish}`, { under: '3' })).status, 404)
    assert.equal((await nadege.get('/marche/boutique/alertes?commerce=la-ferme-urbaine')).status, 404)
    assert.equal((await (await beffroi.as('aicha')).get(`/marche/boutique/alertes?${SHOP}`)).status, 404)
    const paul = await beffroi.as('paul')
    assert.equal((await paul.post(`/marche/boutique/alertes/heure?${SHOP}`, { hour: '7' })).status, 404)
  })
})
