import assert from 'node:assert/strict'
import { after, beforeEach, describe, test } from 'node:test'
import { newId } from '#platform/id'
import { formIn, newcomer, openBeffroi, sentencesIn } from '#testing'
import { announced, newSale, operator } from '../a-sale.test.ts'
import { verifyMoney } from '../book/verify-store.ts'
import { balanceOf } from '../ledger-store.ts'
import { readPayment } from '../payment-store.ts'
import { closeDispute, openDispute, returnRefund } from '../simulator/act-outside.ts'
import { owedOf } from './refund.ts'
import { refundsOf } from './store.ts'

const beffroi = await openBeffroi()
await beffroi.listen()
const { db, ground } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

/** Bread of 10,07 € of which 5,03 € came back, that Didier wrote as given in cash. */
async function given() {
  const sale = await newSale(beffroi, { bread: 1007 })
  await sale.pay()
  assert.ok((await sale.refund(sale.bread, 503)).ok)
  await beffroi.settle()
  const [refund] = await refundsOf(db, sale.id)
  await returnRefund(ground, refund?.providerId ?? '')
  await beffroi.settle()
  const path = `/argent/paiements/${sale.id}`
  const address = `${path}/remboursements/${refund?.id}`
  const say = { id: newId(), way: 'cash', on: '2026-06-02', reference: 'Reçu 7' }
  const didier = await beffroi.as('didier')
  assert.equal((await didier.post(address, say)).status, 303)
  return { ...sale, path, address, say, back: `${path}/reprise`, why: { given: say.id, why: 'not given' } }
}

const balances = async () => ({
  owed: 0 - (await balanceOf(db, 'came back', operator)),
  till: 0 - (await balanceOf(db, 'till', operator)),
})

async function stands(): Promise<void> {
  const { totalCents, unbalanced, wrongBalances } = await verifyMoney(db)
  assert.deepEqual([totalCents, unbalanced, wrongBalances], [0, [], []])
}

beforeEach(() => beffroi.setNow('2026-06-02T08:00:00Z'))

describe('What was written as given otherwise', () => {
  test('is owed again once it is taken back, and both lines stay written', async () => {
    const { id, path, back, why, address, say } = await given()
    const keeper = await newcomer(beffroi, { organisationId: operator, role: 'market keeper' })
    const didier = await beffroi.as('didier')
    const before = await balances()
    assert.equal((await readPayment(db, id))?.refundedCents, 503)
    const form = await keeper.get(path)
    assert.match(sentencesIn(form.text), /Reprendre « Rendu autrement »/)
    const pressed = { ...formIn(form.text, back), why: 'not given' }
    assert.equal((await keeper.post(back, pressed)).location, path)
    assert.deepEqual(await balances(), { owed: before.owed + 503, till: before.till - 503 })
    for (const visitor of [keeper, didier])
      assert.equal((await visitor.post(back, { ...why, why: 'came back' })).location, path)
    assert.deepEqual(await balances(), { owed: before.owed + 503, till: before.till - 503 })
    await stands()
    assert.equal(await announced(beffroi, 'given taken back', id), 1)
    const [refund] = await refundsOf(db, id)
    assert.equal(refund && owedOf(refund), 503)
    assert.equal((await readPayment(db, id))?.refundedCents, 0)
    const page = sentencesIn((await didier.get(path)).text)
    assert.match(page, /5,03 € rendus en espèces le 2 juin 2026, référence Reçu 7\. Écrit par/)
    assert.match(page, /5,03 € de nouveau dus au client\. L’argent n’était pas rendu\. Repris par/)
    assert.match(page, /5,03 € à rendre autrement/)
    assert.match(sentencesIn((await didier.get('/')).text), /5,03 € n’est pas passé/)
    assert.equal((await didier.post(address, { ...say, id: newId(), way: 'transfer' })).status, 303)
    assert.deepEqual(await balances(), { owed: before.owed, till: before.till - 503 })
    await stands()
  })

  test('is taken back once when two press at once', async () => {
    const { back, why } = await given()
    const before = await balances()
    const didier = await beffroi.as('didier')
    const both = await Promise.all([didier.post(back, why), didier.post(back, why)])
    assert.deepEqual(
      both.map((one) => one.status),
      [303, 303],
    )
    assert.deepEqual(await balances(), { owed: before.owed + 503, till: before.till - 503 })
    await stands()
  })

  test('is not taken back without its reason, nor under another payment, nor by anybody else', async () => {
    const { back, why } = await given()
    const elsewhere = await given()
    const before = await balances()
    const didier = await beffroi.as('didier')
    const mute = await didier.post(back, { ...why, why: '' })
    assert.equal(mute.status, 422)
    assert.match(sentencesIn(mute.text), /Dites pourquoi/)
    assert.equal((await didier.post(elsewhere.back, why)).status, 404)
    for (const who of ['nadege', 'bruno', 'brigitte', 'paul', 'aicha'] as const)
      assert.equal((await (await beffroi.as(who)).post(back, why)).status, 404, who)
    assert.match((await beffroi.visitor().post(back, why)).location ?? '', /^\/connexion/)
    assert.deepEqual(await balances(), before)
  })

  test('is not owed again when the bank of its customer gave it meanwhile', async () => {
    const sale = await given()
    const { path, back, why } = sale
    const claim = await openDispute(ground, await sale.intentId())
    await beffroi.settle()
    await closeDispute(ground, claim.id, false)
    await beffroi.settle()
    const before = await balances()
    const refused = await (await beffroi.as('didier')).post(back, why)
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /La banque du client lui a rendu cet argent depuis/)
    assert.deepEqual(await balances(), before)
    assert.doesNotMatch(sentencesIn((await (await beffroi.as('didier')).get(path)).text), /de nouveau dus/)
  })

  test('leaves the accounts of a year that is over as they were', async () => {
    const { back, why } = await given()
    beffroi.setNow('2027-01-04T08:00:00Z')
    const didier = await beffroi.as('didier')
    const file = async (year: number) => (await didier.get(`/argent/fec/${year}1231.txt`)).text
    const closed = await file(2026)
    assert.match(closed, /rendu autrement/)
    assert.equal((await didier.post(back, why)).status, 303)
    assert.equal(await file(2026), closed)
    const lines = (await file(2027)).split('\r\n').map((one) => one.split('\t'))
    const [out, owed] = lines.filter((one) => /Rendu autrement, repris/.test(one[10] ?? ''))
    assert.deepEqual([out?.[4], out?.[11], out?.[12]], ['580000', '5,03', '0,00'])
    assert.deepEqual([owed?.[4], owed?.[11], owed?.[12]], ['467500', '0,00', '5,03'])
  })
})
