import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId, type ProductId } from '#market'
import { parisDay, addDays } from '#platform/time'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { asId } from '#platform/id'
import { exampleBuyer, exampleDoor, tomorrowAt } from '../seeds/example-buyer.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { orderAddress } from '../order-address.ts'
import { orderBySecret } from '../order-store.ts'
import { ordersOfReaches } from '../past/store.ts'
import { reservedNow } from './check-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const [leeks, carrots, bread, cheese] = [1, 4, 11, 24].map(seededProductId)
const tomorrow = addDays(parisDay(beffroi.now()), 1)

async function fill(who: Visitor, wanted: [string | undefined, number][]): Promise<void> {
  for (const [product, quantity] of wanted) {
    const added = await who.post('/panier', { product, quantity, back: '/marche' })
    assert.equal(added.location, '/marche')
  }
}

const totalIn = (html: string) => /name="total" value="(\d+)"/.exec(html)?.[1] ?? ''
const secretIn = (text: string) => /\/commandes\/([\w-]{24})/.exec(text)?.[1] ?? ''

async function toPay(who: Visitor, clock = '14:00'): Promise<string> {
  const basket = await who.get(`/panier?jour=${tomorrow}`)
  const slot = tomorrowAt(beffroi.now(), clock).toISOString()
  const answer = await who.post('/panier/payer', { slot, day: tomorrow, total: totalIn(basket.text) })
  assert.equal(answer.status, 303, sentencesIn(answer.text))
  return answer.location ?? ''
}

describe('Somebody without an account', () => {
  const buyer = beffroi.visitor()
  let order = ''

  test('fills one basket in three shops, and reads what the law wants read', async () => {
    assert.match(sentencesIn((await buyer.get('/panier')).text), /Votre panier est vide/)
    await fill(buyer, [
      [leeks, 2],
      [bread, 1],
      [cheese, 1],
      [carrots, 500],
    ])
    // the catalogue says how much there is, before the basket was ever opened
    assert.match(sentencesIn((await buyer.get('/marche')).text), /Panier \(4\)/)
    const said = sentencesIn((await buyer.get('/panier')).text)
    assert.match(said, /3 commerçants, 1 livraison/)
    assert.match(said, /La Ferme urbaine 5,70 €/)
    assert.match(said, /au plus 0,90 €, jamais plus/)
    assert.match(
      said,
      /Allergènes de ce panier Contient : gluten et lait\. Peut contenir : fruits à coque et sésame/,
    )
    assert.match(said, /Dites d’abord où et quand/)
  })

  test('says where, and is offered the hours that the bikes can keep', async () => {
    const page = await buyer.submit('/panier/adresse', exampleDoor)
    assert.match(sentencesIn(page.text), /Tout arrive ensemble, 14 rue du Vauxhall, Calais/)
    const shown = await buyer.get(`/panier?jour=${tomorrow}`)
    assert.match(sentencesIn(shown.text), /Heure, mercredi 3 juin.*14 h à 16 h/)
    assert.match(sentencesIn(shown.text), /Ni espèces ni titres-restaurant/)
  })

  test('pays once for all, and the goods are held meanwhile', async () => {
    const payPage = await toPay(buyer)
    assert.match(payPage, /\/demo\/paiement\//)
    assert.equal(await reservedNow(db, leeks ?? asId<ProductId>('')), 2)
    assert.equal(await toPay(buyer), payPage, 'pressed twice, it is one payment')
    assert.equal(await reservedNow(db, leeks ?? asId<ProductId>('')), 2)
    const [held] = await ordersOfReaches(db, [exampleDoor.email])
    const waits = await buyer.get(orderAddress(held ?? assert.fail()))
    assert.match(
      sentencesIn(waits.text),
      /À payer avant.*mercredi 3 juin, entre 14 h et 16 h.*14 rue du Vauxhall/,
    )
    const back = await buyer.post(payPage, { gesture: 'pay' })
    order = secretIn(back.location ?? '')
    const home = await buyer.get((await buyer.get(`/commandes/${order}/retour`)).location ?? '')
    assert.match(sentencesIn(home.text), /Commande M000\d+ Payée.*mercredi 3 juin, entre 14 h et 16 h/)
    assert.match(sentencesIn(home.text), /Suivre le vélo/)
    assert.equal(await reservedNow(db, leeks ?? asId<ProductId>('')), 0)
    assert.match(sentencesIn((await buyer.get('/panier')).text), /Votre panier est vide/)
    assert.doesNotMatch(sentencesIn((await buyer.get('/marche')).text), /Panier \(/)
  })

  test('and each shop is told of its share, the customer of all', async () => {
    await beffroi.settle()
    await beffroi.settle()
    const letters = await beffroi.letters()
    const own = letters.find((one) => one.recipient === exampleDoor.email)
    assert.match(own?.body ?? '', /est payée.*Boulangerie Delplanque, Crèmerie Saint-Pierre, La Ferme/s)
    const shop = letters.find((one) => one.recipient === 'nadege@example.org')
    assert.match(shop?.body ?? '', /Pain de campagne\s: 1/)
    assert.doesNotMatch(shop?.body ?? '', /Maroilles|Hochart/)
    const { id } = (await orderBySecret(db, order)) ?? assert.fail()
    assert.deepEqual(
      (await sharesOf(db, [id])).map((one) => one.state),
      ['waiting', 'waiting', 'waiting'],
    )
    assert.equal((await linesOf(db, [id])).length, 4)
  })

  test('whose address nobody guesses', async () => {
    assert.equal((await beffroi.visitor().get('/commandes/AAAAAAAAAAAAAAAAAAAAAAAA')).status, 404)
    assert.equal((await beffroi.visitor().get('/commandes/1')).status, 404)
  })

  test('and whoever runs the bikes reads that cancelling it gives the money back, for good', async () => {
    const { id, day } = (await orderBySecret(db, order)) ?? assert.fail()
    const page = await (await beffroi.as('bruno')).get(`/livraisons/jours/${day}/commandes/${id}`)
    assert.match(sentencesIn(page.text), /L’annuler Le marché rend tout l’argent à son client/)
  })

  test('cancels before anybody prepares: all is given back, and the goods are on the shelf again', async () => {
    const done = await buyer.submit(`/commandes/${order}/annulation`)
    assert.match(
      sentencesIn(done.text),
      /Annulée.*Remboursement en cours, quelques jours.*Reste payé 0,00\s€/,
    )
    assert.doesNotMatch(sentencesIn(done.text), /va répondre/)
    await beffroi.settle()
    assert.match(sentencesIn((await buyer.get(`/commandes/${order}`)).text), /C’est remboursé\./)
    assert.equal((await buyer.submit(`/commandes/${order}/annulation`)).status, 200, 'twice is once')
  })
})

describe('Somebody who comes back from paying to change where it goes', () => {
  test('pays for what they say now, and what was held before is let go', async () => {
    const buyer = beffroi.visitor()
    await fill(buyer, [[bread, 1]])
    await buyer.submit('/panier/adresse', exampleDoor)
    const first = await toPay(buyer, '16:00')
    await buyer.submit('/panier/adresse', {
      ...exampleDoor,
      address: '16 rue du Vauxhall',
      phone: '06 39 98 31 08',
    })
    const second = await toPay(buyer, '16:00')
    assert.notEqual(second, first)
    const secret = secretIn((await buyer.post(second, { gesture: 'pay' })).location ?? '')
    const { way } = (await orderBySecret(db, secret)) ?? assert.fail()
    assert.ok('door' in way)
    assert.deepEqual([way.door.address, way.buyer.phone], ['16 rue du Vauxhall', '+33639983108'])
    assert.equal(await reservedNow(db, bread ?? asId<ProductId>('')), 1)
  })
})

describe('Somebody who fetches it', () => {
  test('pays no delivery, and needs no bike', async () => {
    const buyer = beffroi.visitor()
    await fill(buyer, [[bread, 2]])
    await buyer.submit('/panier/retrait', exampleBuyer)
    const payPage = await toPay(buyer, '10:00')
    const back = await buyer.post(payPage, { gesture: 'pay' })
    const home = await buyer.submit(payPage, { gesture: 'pay' }).catch(() => back)
    const order = await buyer.get(`/commandes/${secretIn(back.location ?? '')}`)
    assert.match(
      sentencesIn(order.text),
      /À retirer mercredi 3 juin, entre 10 h et 12 h/,
      sentencesIn(home.text),
    )
  })
})
