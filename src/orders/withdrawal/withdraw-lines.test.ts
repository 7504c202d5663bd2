import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { dayOf } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { goods, sharesFor } from '../seeds/paid-example.ts'
import { linesOf } from '../share-store.ts'
import { readOrder } from '../order-store.ts'
import { lastDayOf } from './withdrawal.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, now } = beffroi
const { lettersAbout, paidOrder } = sharesFor(beffroi)
const visitor = beffroi.visitor()
const beer = seededProductId(60)

const bought = async (name: string) => {
  const { id, reference } = await paidOrder(name, [
    [goods.bread, 1],
    [beer, 2],
  ])
  const order = (await readOrder(db, id)) ?? assert.fail()
  const lines = await linesOf(db, [id])
  const lineOf = (product: string) => lines.find((one) => one.productId === product)?.id ?? assert.fail()
  return { order, reference, here: `/commandes/${order.secret}`, lineOf }
}
const who = { name: 'Odile Carton', email: 'odile@example.org' }

describe('The last day to change one’s mind', () => {
  test('is the fourteenth after the goods came, or the first working day after it', () => {
    assert.equal(lastDayOf({ day: dayOf('2026-06-03') }), '2026-06-17')
    assert.equal(lastDayOf({ day: dayOf('2026-06-06') }), '2026-06-22', 'a Saturday')
    assert.equal(lastDayOf({ day: dayOf('2026-06-30') }), '2026-07-15', 'the 14th of July')
  })
})

describe('A customer who changes their mind', () => {
  test('is offered what is taken back only, and receives at once what they declared, with its hour', async () => {
    const { order, reference, here, lineOf } = await bought('changes')
    assert.match(
      (await visitor.get(here)).text,
      new RegExp(`href="${here}/retractation"[^>]*>Renoncer au contrat ici`),
    )
    const page = (await visitor.get(`${here}/retractation`)).text
    assert.match(page, new RegExp(lineOf(beer)))
    assert.doesNotMatch(page, new RegExp(lineOf(goods.bread)))
    assert.match(page, />Confirmer la rétractation</)
    const before = (await lettersAbout(reference)).length
    const done = await visitor.submit(`${here}/retractation`, { 'lines[]': lineOf(beer), ...who })
    assert.match(sentencesIn(done.text), /Rétractation reçue le 2 juin 2026/)
    await visitor.submit(`${here}/retractation`, { 'lines[]': lineOf(beer), ...who })
    await beffroi.settle()
    const letters = (await lettersAbout(reference)).slice(before)
    const receipt = letters.filter((one) => one.recipient === who.email)
    assert.equal(receipt.length, 1, 'twice is once')
    assert.match(
      receipt[0]?.body ?? '',
      /Reçu le 2 juin 2026.*Odile Carton renonce au contrat pour.*Bière blonde/s,
    )
    assert.doesNotMatch(
      (await visitor.get(here)).text,
      /Renoncer au contrat ici/,
      'nothing else may be given up',
    )
    assert.equal(order.state, 'confirmed')
  })

  test('cannot give up what spoils, nothing at all, somebody else’s product, or too late', async () => {
    const { here, lineOf } = await bought('cannot')
    const other = await bought('other')
    for (const [lines, why] of [
      [lineOf(goods.bread), /n’est pas repris/],
      ['', /Cochez au moins un produit/],
      [other.lineOf(beer), /Cochez au moins un produit/],
    ] as const) {
      const refused = await visitor.post(`${here}/retractation`, { 'lines[]': lines, ...who })
      assert.equal(refused.status, 422)
      assert.match(sentencesIn(refused.text), why)
    }
    const mute = await visitor.post(`${here}/retractation`, {
      'lines[]': lineOf(beer),
      name: 'Odile',
      email: '',
    })
    assert.equal(mute.status, 422)
    const before = now()
    beffroi.setNow('2026-07-20T08:00:00Z')
    assert.doesNotMatch((await visitor.get(here)).text, /Renoncer au contrat ici/)
    const late = await visitor.post(`${here}/retractation`, { 'lines[]': lineOf(beer), ...who })
    assert.match(sentencesIn(late.text), /Les 14 jours sont passés/)
    beffroi.setNow(before)
  })
})
