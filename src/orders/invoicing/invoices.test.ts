import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi, openSecondMarket, sentencesIn, type Visitor } from '#testing'
import { acceptShare } from '../answers/accept-share.ts'
import { makeShareReady } from '../answers/make-ready.ts'
import { businessOfOrder } from '../business/store.ts'
import { orderBySecret, readOrder } from '../order-store.ts'
import { forgetBuyers } from '../own-order/forget-buyers.ts'
import { receiptWord, writeNumberOf, type Receipt } from '../receipt/receipt.ts'
import { receiptsOfOrder } from '../receipt/store.ts'
import { goods, sharesFor } from '../seeds/paid-example.ts'
import { tomorrowAt } from '../seeds/example-buyer.ts'
import { sharesOf } from '../share-store.ts'
import { idOf } from '../seeds/example-ids.ts'
import { giveBackLine } from '../refund/give-back-line.ts'

const beffroi = await openBeffroi()
const { db, now, ground } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { paidOrder, later, hand } = sharesFor(beffroi)

const school = {
  name: 'Association des Cantines',
  siret: '00001012400014',
  address: '2 rue de l’École',
  postcode: '62100',
  town: 'Calais',
  vatNumber: '',
}

/** What was sold in the end, as receipts less credit notes say it. */
const sold = (all: readonly Receipt[]) =>
  all.reduce((sum, one) => sum + (one.kind === 'receipt' ? 1 : -1) * one.content.totals.cents, 0)

async function prepare(orderId: Parameters<typeof receiptsOfOrder>[1]): Promise<void> {
  for (const { id } of await sharesOf(db, [orderId])) {
    await acceptShare(db, hand(id), now())
    const ready = await makeShareReady(ground, hand(id), now())
    assert.ok(ready.ok, JSON.stringify(ready))
  }
}

describe('Somebody who buys for an organisation', () => {
  const buyer: Visitor = beffroi.visitor('10.7.0.9')
  const tomorrow = addDays(parisDay(now()), 1)

  test('says for whom in the basket, with a SIRET whose key is right', async () => {
    await buyer.submit('/panier', { product: seededProductId(11), quantity: 2 })
    await buyer.submit('/panier/retrait', { recipientName: 'Zoé Cantine', email: 'zoe@example.org' })
    assert.ok((await buyer.get('/panier')).text.includes('href="/panier/entreprise"'))
    const wrong = await buyer.post('/panier/entreprise', { ...school, siret: '00001012400015', town: '' })
    assert.equal(wrong.status, 422)
    assert.match(sentencesIn(wrong.text), /sa clé ne tombe pas juste.*Écrivez la commune/)
    assert.equal((await buyer.post('/panier/entreprise', school)).location, '/panier#payer')
    const basket = sentencesIn((await buyer.get('/panier')).text)
    assert.match(basket, /Facture au nom de Association des Cantines/)
    assert.doesNotMatch(basket, /pas de facture/)
  })

  test('reads before paying which shop cannot give one yet', async () => {
    const other = beffroi.visitor('10.7.0.14')
    await other.submit('/panier', { product: seededProductId(58), quantity: 1 })
    assert.doesNotMatch(sentencesIn((await other.get('/panier')).text), /pas de facture/)
    await other.submit('/panier/entreprise', school)
    assert.match(
      sentencesIn((await other.get('/panier')).text),
      /Facture au nom de Association des Cantines.*Un reçu, pas de facture, chez .* : SIRET pas encore écrit\./,
    )
  })

  test('is given an invoice by each shop, and no receipt', async () => {
    const basket = await buyer.get(`/panier?jour=${tomorrow}`)
    const total = /name="total" value="(\d+)"/.exec(basket.text)?.[1] ?? ''
    const slot = tomorrowAt(now(), '16:00').toISOString()
    const paying = await buyer.post('/panier/payer', { slot, day: tomorrow, total })
    const back = await buyer.post(paying.location ?? '', { gesture: 'pay' })
    const secret = /\/commandes\/([\w-]{24})/.exec(back.location ?? '')?.[1] ?? ''
    await buyer.get(`/commandes/${secret}/retour`)
    await beffroi.settle()
    const order = (await orderBySecret(db, secret)) ?? assert.fail()
    await prepare(order.id)
    const [invoice, ...more] = await receiptsOfOrder(db, order.id)
    assert.ok(invoice)
    assert.deepEqual([receiptWord(invoice), more], ['Facture', []])
    const said = sentencesIn((await buyer.get(`/commandes/${secret}/recus/${invoice.id}`)).text)
    assert.match(said, /Facture F-\d{4}-\d{5}/)
    assert.match(
      said,
      /Client Association des Cantines, 2 rue de l’École, 62100 Calais, SIRET 00001012400014/,
    )
    assert.match(said, /SARL Boulangerie Delplanque.*SIRET 00001010800017, TVA FR72000010108/)
    // 3,60 € with 5,5 % of tax is 3,4123 € without
    assert.match(said, /3,4123 € \/ pièce/)
    assert.match(said, /Payée comptant le .* indemnité de 40 €/)
    const pdf = await buyer.get(`/commandes/${secret}/recus/${invoice.id}.pdf`)
    assert.equal(Buffer.from(pdf.bytes).subarray(0, 5).toString(), '%PDF-')
  })

  test('finds it among their orders, under its name', async () => {
    await buyer.post('/mes-courses/code', { login: 'zoe@example.org' })
    await beffroi.settle()
    const letters = (await beffroi.letters()).filter((one) => one.recipient === 'zoe@example.org')
    const code = /(\d{3})\s(\d{3})/
      .exec(letters[0]?.body ?? '')
      ?.slice(1)
      .join('')
    await buyer.submit('/mes-courses/entrer', { login: 'zoe@example.org', code })
    const said = sentencesIn((await buyer.get('/mes-courses')).text)
    assert.match(said, /Facture F-\d{4}-\d{5}/)
    assert.doesNotMatch(said, /Reçu F-/)
  })

  test('who buys for themselves again is given a receipt', async () => {
    assert.equal((await buyer.post('/panier/entreprise', { self: 'oui' })).location, '/panier#payer')
    assert.doesNotMatch(sentencesIn((await buyer.get('/panier')).text), /Facture au nom/)
  })
})

describe('An invoice that is asked for later', () => {
  test('takes the place of the receipt, which a credit note gives back: nothing is edited, nothing is sold twice', async () => {
    const { id } = await paidOrder('invoice later', [[goods.bread, 2]])
    const order = (await readOrder(db, id)) ?? assert.fail()
    const buyer = beffroi.visitor('10.7.0.10')
    const here = `/commandes/${order.secret}`
    await prepare(id)
    const before = await receiptsOfOrder(db, id)
    const isKnown = (one: Receipt) => before.some(({ id: known }) => known === one.id)
    assert.ok((await buyer.get(here)).text.includes(`href="${here}/facture"`))
    assert.equal((await buyer.post(`${here}/facture`, { ...school, postcode: '62' })).status, 422)
    for (const press of [1, 2]) {
      assert.equal((await buyer.post(`${here}/facture`, school)).location, here, `press ${press}`)
      const all = await receiptsOfOrder(db, id)
      const [known, added] = [all.filter(isKnown), all.filter((one) => !isKnown(one))]
      assert.deepEqual(known, before)
      // the bread, and bringing it
      assert.deepEqual(added.map(receiptWord).toSorted(), ['Avoir', 'Avoir', 'Facture', 'Facture'])
      assert.equal(sold(all), sold(before))
    }
    const all = await receiptsOfOrder(db, id)
    const bread = all.filter((one) => one.about === 'share')
    assert.deepEqual(
      bread.map(({ number }) => number),
      bread.map((_, i) => (bread[0]?.number ?? 0) + i),
    )
    const credit = bread.find((one) => one.kind === 'credit note')
    const about = bread[0] && writeNumberOf('receipt', bread[0].year, bread[0].number)
    assert.deepEqual(credit?.content.reason, { why: 'receipt replaced', about })
    const note = sentencesIn((await buyer.get(`${here}/recus/${credit?.id}`)).text)
    assert.match(note, /Le reçu F-\d{4}-\d{5} est remplacé par une facture\./)
    assert.match(note, /Repris par une facture : 7,20 €.*Rien n’est rendu : le prix ne change pas\./)
    assert.doesNotMatch(note, /sur la carte/)
  })

  test('is what a later credit note takes from', async () => {
    const { id, lineFor, shareOf } = await paidOrder('invoice then given back', [[goods.bread, 2]])
    const order = (await readOrder(db, id)) ?? assert.fail()
    await prepare(id)
    const buyer = beffroi.visitor('10.7.0.11')
    await buyer.submit(`/commandes/${order.secret}/facture`, school)
    const giving = { ...hand(shareOf('boulangerie-delplanque')), id: idOf<never>('given back of an invoice') }
    const given = await giveBackLine(
      ground,
      { ...giving, lineId: lineFor(goods.bread), cents: 360, why: 'trop cuit' },
      later(60),
    )
    assert.ok(given.ok)
    const all = await receiptsOfOrder(db, id)
    const credit = all.findLast((one) => one.kind === 'credit note')
    const corrected = all.find((one) => one.id === credit?.corrects)
    assert.equal(corrected && receiptWord(corrected), 'Facture')
    assert.equal(credit?.content.buyer?.name, school.name)
    assert.equal(sold(all.filter((one) => one.about === 'share')), 360)
  })

  test('is not made by a shop that wrote no SIRET: its receipt stays, and the page says why', async () => {
    const { id, lineFor } = await paidOrder('invoice of nobody', [[seededProductId(58), 1]])
    const order = (await readOrder(db, id)) ?? assert.fail()
    const buyer = beffroi.visitor('10.7.0.12')
    const page = sentencesIn((await buyer.get(`/commandes/${order.secret}/facture`)).text)
    assert.match(page, /ne peut pas encore faire de facture.*n’a pas écrit ses coordonnées de facturation/)
    await buyer.submit(`/commandes/${order.secret}/facture`, school)
    await prepare(id)
    const share = (await receiptsOfOrder(db, id)).find((one) => one.about === 'share')
    assert.equal(share && receiptWord(share), 'Reçu')
    const said = sentencesIn((await buyer.get(`/commandes/${order.secret}/recus/${share?.id}`)).text)
    assert.match(said, /ceci est un reçu, pas une facture/)
    // what was given stays: no invoice follows, and nobody is told that one does
    await buyer.post(`/commandes/${order.secret}/facture`, school)
    const told = sentencesIn((await buyer.get(`/commandes/${order.secret}`)).text)
    assert.match(told, /Pas encore de facture chez .* : redemandez-la plus tard/)
    const back = { lineId: lineFor(seededProductId(58)), cents: 100, why: 'plié' }
    const giving = { ...hand(share?.shareId ?? assert.fail()), id: idOf<never>('given back of a receipt') }
    assert.ok((await giveBackLine(ground, { ...giving, ...back }, later(60))).ok)
    const credit = (await receiptsOfOrder(db, id)).find((one) => one.kind === 'credit note')
    const note = sentencesIn((await buyer.get(`/commandes/${order.secret}/recus/${credit?.id}`)).text)
    assert.match(note, /Rendu : 1,00 € sur la carte/)
    assert.doesNotMatch(note, /ceci est un reçu/)
  })

  test('is asked for by nobody else, nor once who bought is forgotten', async () => {
    const { id } = await paidOrder('invoice forgotten', [[goods.bread, 1]])
    const order = (await readOrder(db, id)) ?? assert.fail()
    const visitor = beffroi.visitor('10.7.0.13')
    for (const secret of ['A'.repeat(24), 'x'])
      assert.equal((await visitor.get(`/commandes/${secret}/facture`)).status, 404)
    await visitor.submit(`/commandes/${order.secret}/facture`, school)
    await forgetBuyers(db, new Date(now().getTime() + 200 * 86_400_000))
    assert.equal((await visitor.get(`/commandes/${order.secret}/facture`)).status, 404)
    assert.equal((await visitor.post(`/commandes/${order.secret}/facture`, school)).status, 404)
    assert.equal(await businessOfOrder(db, id), null)
  })
})

describe('An invoice that cannot be given for bringing the order', () => {
  test('is told before paying, under the name of who runs the market; not to who fetches it', async () => {
    const { operator, product, order } = await openSecondMarket(beffroi)
    const bringing = `${operator.name} (livraison)`
    const later = sentencesIn(
      (await beffroi.visitor('10.7.0.21').get(`/commandes/${order.secret}/facture`)).text,
    )
    assert.match(later, /ne peut pas encore faire de facture/)
    assert.ok(!later.includes(bringing))
    const buyer = beffroi.visitor('10.7.0.20')
    await buyer.submit('/panier', { product: product.id, quantity: 1 })
    await buyer.submit('/panier/entreprise', school)
    const basket = sentencesIn((await buyer.get('/panier')).text)
    assert.ok(basket.includes(`et ${bringing} : SIRET pas encore écrit.`), basket)
    const known = beffroi.visitor('10.7.0.22')
    await known.submit('/panier', { product: seededProductId(58), quantity: 1 })
    await known.submit('/panier/entreprise', school)
    assert.ok(!sentencesIn((await known.get('/panier')).text).includes('(livraison)'))
  })
})
