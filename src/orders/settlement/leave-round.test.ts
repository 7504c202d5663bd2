import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import type { ShareId } from '#payments'
import { asId } from '#platform/id'
import { exampleDoor, tomorrowAt } from '../seeds/example-buyer.ts'
import { orderBySecret } from '../order-store.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { paidOf, type Order } from '../order.ts'
import { refuseLine } from '../answers/refuse-line.ts'
import { refuseShare } from '../answers/refuse-share.ts'
import { settleShares } from './settle-share.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, ground, now } = beffroi
const [leeks, bread, baguette] = [1, 11, 12].map(seededProductId)

/** Bread and leeks, bought and paid for, to be brought tomorrow. */
async function bought(products = [leeks, bread]) {
  const buyer = beffroi.visitor()
  for (const product of products) await buyer.post('/panier', { product, quantity: 1 })
  await buyer.submit('/panier/adresse', exampleDoor)
  const jour = addDays(parisDay(now()), 1)
  const basket = await buyer.get(`/panier?jour=${jour}`)
  const total = /name="total" value="(\d+)"/.exec(basket.text)?.[1] ?? ''
  const slot = tomorrowAt(now(), '14:00').toISOString()
  const toPay = await buyer.post('/panier/payer', { slot, day: jour, total })
  const back = await buyer.post(toPay.location ?? '', { gesture: 'pay' })
  await buyer.get(back.location ?? '')
  const secret = /\/commandes\/([\w-]{24})/.exec(back.location ?? '')?.[1] ?? ''
  return (await orderBySecret(db, secret)) ?? assert.fail()
}

/** The shops where a bike goes for it, as whoever plans the bikes reads them. */
async function collectedAt({ id, day }: Order): Promise<string> {
  const bruno = await beffroi.as('bruno')
  return sentencesIn((await bruno.get(`/livraisons/jours/${day}/commandes/${id}`)).text)
}

describe('A shop that refuses its whole share', () => {
  test('is not on the round any more, while the others are; the last one ends the order', async () => {
    const order = await bought()
    assert.match(await collectedAt(order), /Delplanque/)
    const shares = await sharesOf(db, [order.id])
    const bakery = shares.find((one) => /Delplanque/.test(one.merchantName))
    const by = beffroi.personId('nadege')
    const refusing = { shareId: bakery?.id ?? asId<ShareId>(''), by, why: 'cannot prepare' as const }
    assert.deepEqual(await refuseShare(ground, refusing, now()), { ok: true })
    const left = await collectedAt(order)
    assert.doesNotMatch(left, /Delplanque/)
    assert.match(left, /Ferme/)
    const farm = shares.find((one) => one.id !== bakery?.id)
    await refuseShare(
      ground,
      { shareId: farm?.id ?? asId<ShareId>(''), by: null, why: 'cannot prepare' },
      now(),
    )
    assert.equal((await orderBySecret(db, order.secret))?.state, 'cancelled')
  })
})

describe('A product that a shop has not', () => {
  const coming = async (order: Order) => {
    const name = paidOf(order)?.follow ?? assert.fail()
    return sentencesIn((await beffroi.visitor().get(`/livraisons/suivre/${name}`)).text)
  }

  test('leaves the list of what comes once it may no longer be taken back', async () => {
    const order = await bought([leeks, bread, baguette])
    assert.match(await coming(order), /Pain de campagne/)
    const line = (await linesOf(db, [order.id])).find((one) => one.productId === bread) ?? assert.fail()
    const hand = { shareId: line.shareId, by: beffroi.personId('nadege') }
    await refuseLine(db, { ...hand, lineId: line.id, why: 'sold out' }, now())
    const at = (minutes: number) => new Date(now().getTime() + minutes * 60_000)
    await settleShares(ground, at(4))
    assert.match(await coming(order), /Pain de campagne/, 'the shop may still change its mind')
    await settleShares(ground, at(6))
    const left = await coming(order)
    assert.doesNotMatch(left, /Pain de campagne/)
    assert.match(left, /Baguette/)
    assert.match(left, /Poireaux/)
    assert.match(await collectedAt(order), /Delplanque/, 'the bike still goes there')
  })
})
