import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { readMessages } from '#platform/notices'
import { newcomer, type Newcomer } from '#testing'
import { payMerchants } from './background.ts'
import { bakery, newSale, openCounter, operator } from './a-sale.test.ts'
import { payoutsOf } from './payout/store.ts'
import { bankAnswers, openDispute } from './simulator/act-outside.ts'

const beffroi = await openCounter()
await beffroi.listen()
const { db, ground, now } = beffroi
after(() => beffroi.close())
const keeper = await newcomer(beffroi, { organisationId: bakery, role: 'merchant' })
const director = await newcomer(beffroi, { organisationId: operator, role: 'direction' })
const toldTo = async ({ personId }: Newcomer) => readMessages(db, [personId], { limit: 20 })
const latest = async (who: Newcomer) => (await toldTo(who))[0]

describe('Who keeps a shop is told', () => {
  test('that a payout arrived, and that the bank sent it back, with no amount in the title', async () => {
    await (await newSale(beffroi, { bread: 1000 })).pay()
    await payMerchants(ground, now())
    await beffroi.settle()
    const [payout] = await payoutsOf(db, bakery, 1)
    await bankAnswers(ground, payout?.providerId ?? '', true)
    await beffroi.settle()
    assert.equal((await latest(keeper))?.title, 'Un versement est arrivé à votre banque')
    await bankAnswers(ground, payout?.providerId ?? '', false)
    await beffroi.settle()
    const back = await latest(keeper)
    assert.equal(back?.title, 'Un versement est revenu : votre banque l’a refusé')
    assert.match(back?.body ?? '', /€.*toujours due/)
    assert.doesNotMatch(back?.title ?? '', /\d/)
    assert.equal(back?.fate.became, 'sent')
  })
})

describe('Who runs the market is told', () => {
  test('that a bank takes a payment back, and until when to answer; the shop is not', async () => {
    const shop = (await toldTo(keeper)).length
    const sale = await newSale(beffroi, { bread: 1000 })
    await sale.pay()
    await openDispute(ground, await sale.intentId())
    await beffroi.settle()
    const message = await latest(director)
    assert.equal(message?.title, 'Une banque conteste un paiement du marché')
    assert.match(message?.body ?? '', /Répondez avant le/)
    assert.equal((await director.get(message?.path ?? '')).status, 200)
    assert.equal((await keeper.get(message?.path ?? '')).status, 404)
    assert.equal((await toldTo(keeper)).length, shop)
  })
})
