import assert from 'node:assert/strict'
import { after, beforeEach, describe, test } from 'node:test'
import { asId, newId } from '#platform/id'
import { newcomer, openBeffroi, sentencesIn } from '#testing'
import { balanceOf } from '../ledger-store.ts'
import { newSale, operator, bakery, announced } from '../a-sale.test.ts'
import { payMerchants } from '../background.ts'
import { closeDispute, openDispute, returnRefund } from '../simulator/act-outside.ts'
import { latestObjects } from '../simulator/store.ts'
import { verifyMoney } from '../book/verify-store.ts'
import { readPayment } from '../payment-store.ts'
import { owedOf } from './refund.ts'
import { refundsOf } from './store.ts'

const beffroi = await openBeffroi()
await beffroi.listen()
const { db, ground, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const day = '2026-06-02'

/** Bread of 10,07 € of which 5,03 € went back; the bank of the customer did not take them. */
async function cameBack(bread = 1007) {
  const sale = await newSale(beffroi, { bread })
  await sale.pay()
  assert.ok((await sale.refund(sale.bread, 503)).ok)
  await beffroi.settle()
  const [refund] = await refundsOf(db, sale.id)
  await returnRefund(ground, refund?.providerId ?? '')
  await beffroi.settle()
  const path = `/argent/paiements/${sale.id}`
  const say = { id: newId(), way: 'transfer', on: day, reference: 'VIR-2026-17' }
  return { ...sale, path, say, address: `${path}/remboursements/${refund?.id}` }
}

const balances = async () => ({
  owed: 0 - (await balanceOf(db, 'came back', operator)),
  bank: 0 - (await balanceOf(db, 'bank', operator)),
  till: 0 - (await balanceOf(db, 'till', operator)),
})

/** The ledger stands to the cent. */
async function stands(): Promise<void> {
  const { totalCents, unbalanced, wrongBalances } = await verifyMoney(db)
  assert.deepEqual([totalCents, unbalanced, wrongBalances], [0, [], []])
}

beforeEach(() => beffroi.setNow('2026-06-02T08:00:00Z'))

describe('A refund that the bank of its customer sent back', () => {
  test('stands in the day of who runs the market, weeks after, until somebody says how it was given', async () => {
    const sale = await cameBack()
    const { id, path, say, address } = sale
    beffroi.setNow('2026-07-21T08:00:00Z')
    const keeper = await newcomer(beffroi, { organisationId: operator, role: 'market keeper' })
    const didier = await beffroi.as('didier')
    for (const visitor of [keeper, didier]) {
      const { text } = await visitor.get('/')
      assert.match(sentencesIn(text), /Un remboursement de 5,03 € n’est pas passé/)
      assert.ok(text.includes(`href="${path}"`))
    }
    assert.match(sentencesIn((await keeper.get(path)).text), /5,03 € à rendre autrement.*L’argent lui est dû/)
    const before = await balances()
    for (const _ of [1, 2]) assert.equal((await keeper.post(address, say)).location, path)
    assert.deepEqual(await balances(), { ...before, owed: before.owed - 503, bank: before.bank + 503 })
    await stands()
    assert.equal(await announced(beffroi, 'refund given otherwise', id), 1)
    const told = sentencesIn((await didier.get(path)).text)
    assert.match(told, /5,03 € rendus par virement le 2 juin 2026, référence VIR-2026-17\. Écrit par/)
    assert.doesNotMatch(told, /à rendre autrement/)
    assert.doesNotMatch(sentencesIn((await didier.get('/')).text), /5,03 € n’est pas passé/)
    const other = await didier.post(address, { ...say, id: newId(), way: 'cash' })
    assert.equal(other.status, 422)
    assert.match(sentencesIn(other.text), /C’est déjà écrit/)
    assert.equal(await sale.state(), 'partly refunded')
    assert.equal((await readPayment(db, asId(id)))?.refundedCents, 503)
  })

  test('is given once when two say it at once', async () => {
    const { say, address } = await cameBack()
    const before = await balances()
    const didier = await beffroi.as('didier')
    const both = await Promise.all([
      didier.post(address, { ...say, way: 'cash' }),
      didier.post(address, { ...say, id: newId(), way: 'cash' }),
    ])
    assert.deepEqual(
      both.map((one) => one.status).toSorted((a, b) => a - b),
      [303, 422],
    )
    assert.deepEqual(await balances(), { ...before, owed: before.owed - 503, till: before.till + 503 })
    await stands()
  })

  test('asks for a way, a day that may be, and a reference, and keeps what was typed', async () => {
    const { say, address } = await cameBack()
    const didier = await beffroi.as('didier')
    const before = await balances()
    for (const [wrong, why] of [
      [{ way: '' }, /Dites comment l’argent est rendu/],
      [{ on: '2026-06-03' }, /Ce jour n’est pas encore là/],
      [{ on: '2026-06-01' }, /Ce jour est avant le refus de la banque/],
      [{ on: '31/02/2026' }, /Cette date n’existe pas/],
      [{ reference: ' ' }, /Écrivez une référence/],
    ] as const) {
      const answer = await didier.post(address, { ...say, ...wrong })
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), why)
      if (!('reference' in wrong)) assert.match(answer.text, /value="VIR-2026-17"/)
    }
    assert.deepEqual(await balances(), before)
  })

  test('is nobody else’s to give, nor to be given under another payment', async () => {
    const { say, address } = await cameBack()
    const elsewhere = await cameBack()
    const before = await balances()
    for (const who of ['nadege', 'bruno', 'brigitte', 'paul', 'aicha'] as const)
      assert.equal((await (await beffroi.as(who)).post(address, say)).status, 404, who)
    assert.match((await beffroi.visitor().post(address, say)).location ?? '', /^\/connexion/)
    const crossed = `${elsewhere.path}/remboursements/${address.split('/').at(-1)}`
    assert.equal((await (await beffroi.as('didier')).post(crossed, say)).status, 404)
    assert.deepEqual(await balances(), before)
  })

  test('is not paid out to the merchant, whose month keeps the refund', async () => {
    const { id } = await cameBack()
    const [refund] = await refundsOf(db, id)
    const lines = await (await beffroi.as('nadege')).get('/argent/releves/2026-06')
    assert.ok(refund && owedOf(refund) === 503)
    assert.doesNotMatch(sentencesIn(lines.text), /Remboursement non passé/)
    assert.match(sentencesIn(lines.text), /Remboursement/)
    await payMerchants(ground, now())
    await stands()
  })

  test('is in the accounts of the year: owed, then given', async () => {
    const { say, address } = await cameBack()
    const didier = await beffroi.as('didier')
    await didier.post(address, say)
    const file = (await didier.get('/argent/fec/20261231.txt')).text.split('\r\n')
    const lines = file.filter((one) => /rendu autrement/i.test(one)).map((one) => one.split('\t'))
    assert.ok(lines.length >= 2)
    const [owed, out] = [lines.at(-2), lines.at(-1)]
    assert.deepEqual([owed?.[4], owed?.[11], owed?.[12]], ['467500', '5,03', '0,00'])
    assert.deepEqual([out?.[4], out?.[11], out?.[12]], ['580000', '0,00', '5,03'])
  })
})

describe('A dispute that is lost', () => {
  test('takes first what its customer was owed, then what is left of each share', async () => {
    const before = await balances()
    const merchant = await balanceOf(db, 'merchant', bakery)
    const losses = await balanceOf(db, 'losses', operator)
    const sale = await cameBack()
    const claim = await openDispute(ground, await sale.intentId())
    await beffroi.settle()
    await closeDispute(ground, claim.id, false)
    await beffroi.settle()
    assert.deepEqual(await balances(), before)
    assert.equal(await balanceOf(db, 'merchant', bakery), merchant)
    assert.equal(await balanceOf(db, 'losses', operator), losses)
    assert.equal(await balanceOf(db, 'disputed', operator), await openClaims())
    await stands()
    assert.equal(await sale.state(), 'refunded')
    const page = sentencesIn((await (await beffroi.as('didier')).get(sale.path)).text)
    assert.match(page, /5,03 € repris par la banque du client, dans une contestation, le 2 juin 2026/)
    assert.doesNotMatch(page, /à rendre autrement/)
  })
})

/** What the seeds have disputed. */
const openClaims = async (): Promise<number> =>
  (await latestObjects(db, 'dispute', 100))
    .filter(({ status }) => status === 'needs_response')
    .reduce((sum, { amount }) => sum + amount, 0)
