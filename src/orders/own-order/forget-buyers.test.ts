import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { addDays, addMonths, parisDay, parisInstant } from '#platform/time'
import { readZip } from '#platform/zip'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { exampleDoor, tomorrowAt } from '../seeds/example-buyer.ts'
import { BUYER_MONTHS, forgetBuyers } from './forget-buyers.ts'
import { linesOf } from '../share-store.ts'
import { orderBySecret } from '../order-store.ts'
import { paidOf } from '../order.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const bread = seededProductId(11)
const tomorrow = addDays(parisDay(beffroi.now()), 1)
/** The night of that many days after the last one when the order of tomorrow is kept. */
const night = (days: number) => parisInstant(addDays(addMonths(tomorrow, BUYER_MONTHS), days), '02:48')

/** @returns the secret of an order that is brought tomorrow. */
async function buy(who: Visitor, gesture: 'pay' | 'close' = 'pay'): Promise<string> {
  await who.post('/panier', { product: bread, quantity: 1 })
  await who.submit('/panier/adresse', exampleDoor)
  const total = /name="total" value="(\d+)"/.exec((await who.get(`/panier?jour=${tomorrow}`)).text)?.[1]
  const slot = tomorrowAt(beffroi.now(), '14:00').toISOString()
  const asked = await who.post('/panier/payer', { slot, day: tomorrow, total })
  const back = await who.post(asked.location ?? '', { gesture })
  const secret = /\/commandes\/([\w-]{24})/.exec(back.location ?? '')?.[1] ?? assert.fail(back.text)
  await who.get(`/commandes/${secret}/retour`)
  return secret
}

async function taken(who: Visitor): Promise<string> {
  const zip = readZip((await who.get('/moi/donnees.zip')).bytes, { entries: 100, bytes: 10_000_000 })
  assert.ok(zip.ok)
  const own = zip.entries.filter((one) => one.path.startsWith('donnees-brutes/commandes/'))
  return own.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n')
}

const claire = await beffroi.as('claire')
const karine = await beffroi.as('karine')
const secret = await buy(claire)
const unpaid = await buy(beffroi.visitor(), 'close')
const order = async (which = secret) => (await orderBySecret(db, which)) ?? assert.fail()

describe('Whoever buys while signed in', () => {
  test('finds their orders in their data, line by line, and nobody else does', async () => {
    const { reference } = await order()
    const own = await taken(claire)
    assert.match(own, new RegExp(`${reference};.*Monique Hochart;.*;14 rue du Vauxhall;3\\.60;2\\.90`))
    assert.match(own, new RegExp(`${reference};Pain de campagne;1;3\\.60;asked`))
    assert.equal(await taken(karine), '')
  })
})

describe('Who bought', () => {
  test('is known for three months after the day of the order', async () => {
    assert.ok(paidOf(await order())?.follow)
    await forgetBuyers(db, night(0))
    assert.equal((await order()).way.buyer?.name, 'Monique Hochart')
  })

  test('is counted before it is forgotten, and a count changes nothing', async () => {
    const counted = await forgetBuyers(db, night(1), { dryRun: true })
    assert.equal((await order()).way.buyer?.name, 'Monique Hochart')
    assert.ok(counted.buyers > 0)
    assert.deepEqual(await forgetBuyers(db, night(1)), counted)
    assert.deepEqual(await forgetBuyers(db, night(1)), { buyers: 0, baskets: 0, unpaid: 0 })
  })

  test('then leaves nothing behind but what was bought, for the accounts', async () => {
    const known = await order()
    const { way, personId, id, goodsCents } = known
    assert.deepEqual([way, paidOf(known)?.follow, personId], [{ mode: 'delivery', buyer: null }, null, null])
    assert.equal(goodsCents, 360)
    assert.deepEqual(
      (await linesOf(db, [id])).map((one) => one.name),
      ['Pain de campagne'],
    )
    const page = await beffroi.visitor().get(`/commandes/${secret}`)
    assert.match(sentencesIn(page.text), /Pain de campagne/)
    assert.doesNotMatch(page.text, /Hochart/)
    assert.equal(await taken(claire), '')
  })

  test('and who never paid is forgotten with their basket', async () => {
    const { state, way } = await order(unpaid)
    assert.notEqual(state, 'confirmed')
    assert.equal(way.buyer, null)
  })
})
