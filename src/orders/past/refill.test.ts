import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { addDays, parisDay, parisInstant, weekday } from '#platform/time'
import { asId } from '#platform/id'
import { openBeffroi, openSecondMarket, sentencesIn, type Visitor } from '#testing'
import { seededOrderSecret } from '../seeds/seeded-ids.ts'
import { exampleBuyer, tomorrowAt } from '../seeds/example-buyer.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [bread, butter] = [11, 28].map(seededProductId)
const second = await openSecondMarket(beffroi)
const nadege = await beffroi.as('nadege')
// bread, butter, parsley, leeks
const order = `/commandes/${seededOrderSecret(6)}`
const read = async (who: Visitor, at: string) => sentencesIn((await who.get(at)).text)

describe('A past order', () => {
  test('fills the basket by one press, twice is once, beside what is there', async () => {
    const who = beffroi.visitor('10.1.0.1')
    await who.post('/panier', { product: seededProductId(12), quantity: 2 })
    const sent = await who.post(`${order}/recommander`)
    assert.equal(sent.status, 303)
    await who.post(`${order}/recommander`)
    const basket = await read(who, '/panier')
    assert.match(basket, /Baguette.*Pain de campagne|Pain de campagne.*Baguette/)
    assert.match(basket, /Pain de campagne .*? 1 /)
    assert.match(basket, /Panier \(5\)/)
    assert.match(basket, /Tout arrive ensemble, 41 Rue Royale/)
  })

  test('proposes who fetches it and the same kind of hour', async () => {
    const buyer = beffroi.visitor('10.1.0.2')
    await buyer.post('/panier', { product: bread, quantity: 1 })
    await buyer.submit('/panier/retrait', exampleBuyer)
    const day = addDays(parisDay(beffroi.now()), 1)
    const total = /name="total" value="(\d+)"/.exec((await buyer.get(`/panier?jour=${day}`)).text)?.[1]
    const slot = tomorrowAt(beffroi.now(), '14:00')
    const asked = await buyer.post('/panier/payer', { slot: slot.toISOString(), day, total })
    const back = await buyer.post(asked.location ?? '', { gesture: 'pay' })
    const secret = /\/commandes\/([\w-]{24})/.exec(back.location ?? '')?.[1] ?? assert.fail(back.text)
    await buyer.get(`/commandes/${secret}/retour`)
    const before = beffroi.now()
    beffroi.setNow(parisInstant(addDays(day, 5), '09:00'))
    const who = beffroi.visitor('10.1.0.3')
    await who.post(`/commandes/${secret}/recommander`)
    const { text } = await who.get('/panier')
    beffroi.setNow(before)
    assert.match(text, /Vous venez chercher/)
    const again = parisInstant(addDays(day, 7), '14:00')
    assert.equal(weekday(parisDay(again)), weekday(day))
    assert.match(
      text,
      new RegExp(`value="${again.toISOString()}" checked|checked[^>]*value="${again.toISOString()}"`),
    )
  })

  test('says what is not sold any more and what is like it, what is left, and today’s price', async () => {
    const shelf = `/marche/boutique/produits/${bread}`
    await nadege.submit(`${shelf}/retirer`)
    const who = beffroi.visitor('10.1.0.4')
    const sent = await who.post(`${order}/recommander`)
    assert.equal(sent.location, `${order}/recommander`)
    const said = await read(who, `${order}/recommander`)
    assert.match(said, /3 produits dans votre panier/)
    assert.match(
      said,
      /Pain de campagne n’est plus vendu. Prévenez-moi : Pain de campagne Plutôt : Pain aux céréales /,
    )
    const { text } = await who.get(`${order}/recommander`)
    const likely = /name="product" value="([^"]+)"/.exec(text)?.[1]
    const added = await who.post('/panier', { product: likely, quantity: 1, back: `${order}/recommander` })
    assert.equal(added.location, `${order}/recommander`)
    await nadege.submit(`${shelf}/publier`)
  })

  test('never takes more than there is', async () => {
    const didier = await beffroi.as('didier')
    await didier.submit(`/marche/boutique/produits/${butter}/stock`, { count: '0' })
    const who = beffroi.visitor('10.1.0.5')
    await who.post(`${order}/recommander`)
    assert.match(await read(who, `${order}/recommander`), /Beurre[^.]* est épuisé/)
    assert.doesNotMatch(await read(who, '/panier'), /Beurre/)
  })

  test('of another market asks before it empties a basket', async () => {
    const who = beffroi.visitor('10.1.0.6')
    await who.post('/panier', { product: bread, quantity: 1 })
    const there = `/commandes/${second.order.secret}/recommander`
    const refused = await who.post(there)
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Rien n’est ajouté/)
    assert.match(await read(who, '/panier'), /Pain de campagne/)
    await who.post(there, { empty: 'yes' })
    const basket = await read(who, '/panier')
    assert.match(basket, new RegExp(second.product.name))
    assert.doesNotMatch(basket, /Pain de campagne/)
  })

  test('is found by its secret alone', async () => {
    assert.equal(
      (await beffroi.visitor().post('/commandes/aaaaaaaaaaaaaaaaaaaaaaaa/recommander')).status,
      404,
    )
    assert.equal((await beffroi.visitor().get(`/commandes/${asId('x')}/recommander`)).status, 404)
  })
})
