import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { openBeffroi, sentencesIn } from '#testing'
import { orderAddress } from '../order-address.ts'
import { readOrder } from '../order-store.ts'
import { sharesFor } from '../seeds/paid-example.ts'
import { writeContact } from '../seeds/seed-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { lettersAbout, paidOrder } = sharesFor(beffroi)

describe('Who changes their mind before the goods come', () => {
  test('finds the only product ticked, and brings nothing back', async () => {
    const { id } = await paidOrder('early', [[seededProductId(60), 1]])
    const order = (await readOrder(beffroi.db, id)) ?? assert.fail()
    const visitor = beffroi.visitor()
    const address = `${orderAddress(order)}/retractation`
    const page = (await visitor.get(address)).text
    const ticked = /<input[^>]*name="lines\[\]"[^>]*value="([^"]+)"[^>]*checked/.exec(page)?.[1]
    assert.ok(ticked)
    assert.match(sentencesIn(page), /Vous n’avez rien à rapporter/)
    const done = await visitor.submit(address, {
      'lines[]': ticked,
      name: 'Odile Carton',
      email: 'odile@example.org',
    })
    const said = sentencesIn(done.text)
    assert.match(said, /Rétractation reçue.*vous ne l’avez pas encore, rien à rapporter/)
    assert.doesNotMatch(said, /à rapporter au commerce/)
  })

  test('is asked for no e-mail when the order has a telephone only: the receipt goes by SMS, and stays behind its link', async () => {
    const { id, reference } = await paidOrder('no e-mail', [[seededProductId(60), 1]])
    await beffroi.db.transaction((tx) => writeContact(tx, id, { phone: '+33612345678', email: null }))
    const order = (await readOrder(beffroi.db, id)) ?? assert.fail()
    const visitor = beffroi.visitor()
    const address = `${orderAddress(order)}/retractation`
    const page = (await visitor.get(address)).text
    assert.doesNotMatch(page, /name="email"/)
    assert.match(sentencesIn(page), /Le reçu part tout de suite par SMS/)
    const line = /<input[^>]*name="lines\[\]"[^>]*value="([^"]+)"/.exec(page)?.[1] ?? assert.fail()
    const done = await visitor.submit(address, { 'lines[]': line, name: 'Odile Carton' })
    assert.match(sentencesIn(done.text), /Le reçu est parti par SMS/)
    await beffroi.settle()
    const sms = (await lettersAbout(reference)).find((one) => one.recipient === '+33612345678')
    assert.equal(sms?.channel, 'sms')
    const link = /À garder\s: https?:\/\/[^/]+(\S+)/.exec(sms.body)?.[1] ?? assert.fail(sms.body)
    const kept = sentencesIn((await visitor.get(link)).text)
    assert.match(kept, /Reçu le 2 juin 2026 à .*Odile Carton renonce au contrat pour.*Bière blonde/)
    assert.equal((await visitor.get(`${link}.pdf`)).status, 200)
    assert.match(done.text, new RegExp(`href="${link}"`))
  })

  test('has the receipt on the site when no SMS can reach them either', async () => {
    const { id } = await paidOrder('a landline', [[seededProductId(60), 1]])
    await beffroi.db.transaction((tx) => writeContact(tx, id, { phone: '+33321000000', email: null }))
    const order = (await readOrder(beffroi.db, id)) ?? assert.fail()
    const visitor = beffroi.visitor()
    const address = `${orderAddress(order)}/retractation`
    const line = /name="lines\[\]"[^>]*value="([^"]+)"/.exec((await visitor.get(address)).text)?.[1]
    const done = await visitor.submit(address, { 'lines[]': line, name: 'Odile Carton', email: '' })
    assert.match(sentencesIn(done.text), /Gardez son reçu/)
    assert.match(done.text, /\/documents\/[0-9a-f-]{36}"/)
  })
})
