import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { seededOrganisations } from '#people'
import { addDays, parisDay } from '#platform/time'
import { moveHub, openBeffroi, openSecondMarket, sentencesIn } from '#testing'
import { seededOrderSecret } from './seeds/seeded-ids.ts'

const beffroi = await openBeffroi()
const { db, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const littoral = await openSecondMarket(beffroi)
const { delplanque } = seededOrganisations
const tomorrow = addDays(parisDay(now()), 1)

describe('A customer of two markets', () => {
  const buyer = beffroi.visitor('10.7.0.1')
  const bread = seededProductId(11)

  test('chooses one, and reads nothing of the other there', async () => {
    const all = await buyer.get('/marche')
    assert.match(sentencesIn(all.text), /Les marchés 2 marchés.*Le marché de Calais Calais 8 commerces/)
    assert.match(sentencesIn(all.text), /Le marché du Littoral Marck 1 commerce/)
    const [own, other] = [await buyer.get('/marche?marche=marck'), await buyer.get('/marche?marche=calais')]
    assert.match(sentencesIn(own.text), /Roman du phare/)
    assert.doesNotMatch(sentencesIn(own.text), /Pain de campagne|Delplanque/)
    assert.match(sentencesIn((await buyer.get('/marche?marche=calais&q=pain')).text), /Pain de campagne/)
    for (const page of [other, await buyer.get('/marche?marche=calais&q=roman%20phare')])
      assert.doesNotMatch(sentencesIn(page.text), /Roman du phare|Hemmes/)
    assert.equal((await buyer.get('/marche?marche=nulle-part')).status, 404)
    const shops = sentencesIn((await buyer.get('/marche/commerces?marche=marck')).text)
    assert.match(shops, /1 commerce .*La Librairie des Hemmes/)
    assert.doesNotMatch(shops, /Delplanque/)
  })

  test('follows links that stay on that market', async () => {
    for (const path of [
      '/marche?marche=marck',
      '/marche/produits/roman-du-phare',
      `/marche/commerces/${littoral.shop.slug}`,
    ]) {
      const { status, text } = await buyer.get(path)
      assert.equal(status, 200, path)
      for (const [, href = ''] of text.matchAll(/href="(\/marche(?:\/commerces)?(?:\?[^"]*)?)"/g))
        assert.match(href, /marche=marck/, `${path} leads to ${href}`)
    }
    assert.match((await buyer.get('/marche/produits/pain-de-campagne')).text, /href="\/marche\?marche=calais/)
  })

  test('buys on one at a time: what is of the other is refused with two ways out, and nothing is lost', async () => {
    await buyer.submit('/panier', { product: bread, quantity: 2 })
    const sent = await buyer.post('/panier', {
      product: littoral.product.id,
      quantity: 1,
      back: '/marche?marche=marck',
    })
    assert.equal(sent.status, 422)
    const said = sentencesIn(sent.text)
    assert.match(said, /Roman du phare n’est pas dans votre panier/)
    assert.match(
      said,
      /Votre panier \(1 produit\) est fait ici : Le marché de Calais.*vendu là : Le marché du Littoral/,
    )
    assert.match(sent.text, /href="\/panier"/)
    assert.match(sent.text, /href="\/marche\?marche=marck"/)
    for (const back of ['javascript:alert(1)', 'https://ailleurs.example/', '//ailleurs.example/']) {
      const { text } = await buyer.post('/panier', { product: littoral.product.id, quantity: 1, back })
      assert.ok(!text.includes(back), 'no way back leads elsewhere')
    }
    assert.match(sentencesIn((await buyer.get('/panier')).text), /Pain de campagne/)
    const emptied = await buyer.submit('/panier', { product: littoral.product.id, quantity: 1, empty: 'yes' })
    assert.match(sentencesIn(emptied.text), /Roman du phare.*12,50 €/)
    assert.doesNotMatch(sentencesIn(emptied.text), /Pain de campagne/)
  })

  test('whose basket is empty again buys where they like, and what was taken out stays out', async () => {
    await buyer.submit('/panier/enlever', { product: littoral.product.id })
    const basket = await buyer.submit('/panier', { product: bread, quantity: 1 })
    assert.match(sentencesIn(basket.text), /Pain de campagne/)
    assert.doesNotMatch(sentencesIn(basket.text), /Roman du phare/)
    const back = await buyer.post('/panier/remettre', { product: littoral.product.id })
    assert.equal(back.status, 303)
    assert.doesNotMatch(sentencesIn((await buyer.get('/panier')).text), /Roman du phare/)
  })

  test('presses twice at once on both, and the basket is of one', async () => {
    const who = beffroi.visitor('10.7.0.2')
    await who.post('/panier', { product: bread, quantity: 1 })
    await who.post('/panier/enlever', { product: bread })
    const sent = await Promise.all(
      [bread, littoral.product.id].map((product) => who.post('/panier', { product, quantity: 1 })),
    )
    assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([303, 422]))
  })

  test('pays to the market where they bought, at its price of delivery', async () => {
    assert.match(
      sentencesIn((await buyer.get(`/commandes/${littoral.order.secret}`)).text),
      /Payée.*Le dépôt du Littoral/,
    )
    assert.match(sentencesIn((await buyer.get(`/commandes/${seededOrderSecret(1)}`)).text), /Commande M/)
    const ledger = await littoral.direction.get('/argent/grand-livre')
    assert.ok(ledger.text.includes(littoral.order.reference))
  })

  test('is told at once that a market without a hub can bring nothing, whoever else has bikes', async () => {
    const who = beffroi.visitor('10.7.0.3')
    await who.submit('/panier', { product: littoral.product.id, quantity: 1 })
    await who.submit('/panier/retrait', { recipientName: 'Zoé', email: 'zoe@example.org' })
    const slot = /name="slot" value="([^"]+)"/.exec((await who.get(`/panier?jour=${tomorrow}`)).text)?.[1]
    assert.ok(slot)
    await moveHub(db, littoral.operator.id, delplanque.id)
    const said = sentencesIn((await who.get('/panier')).text)
    assert.match(said, /Ce marché ne livre pas encore, et rien ne peut encore y être retiré/)
    assert.match(said, /On ne peut pas encore commander sur ce marché/)
    assert.equal((await who.get('/panier/retrait')).location, '/panier')
    const paid = await who.post('/panier/payer', { slot, day: tomorrow, total: 1250 })
    assert.equal(paid.status, 422)
    const management = await littoral.direction.get('/marche/gestion')
    assert.match(sentencesIn(management.text), /Personne ne peut encore commander ici/)
    await moveHub(db, delplanque.id, littoral.operator.id)
  })
})
