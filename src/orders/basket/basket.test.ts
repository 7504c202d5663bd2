import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId, stocksOf, type ProductId } from '#market'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { asSeen, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { asId } from '#platform/id'
import { exampleBuyer, exampleDoor, tomorrowAt } from '../seeds/example-buyer.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [leeks, chicory, bread, baguette, tart, beer] = [1, 2, 11, 12, 18, 60].map(seededProductId)
const tomorrow = addDays(parisDay(beffroi.now()), 1)
const nadege = await beffroi.as('nadege')
const didier = await beffroi.as('didier')

const read = async (who: Visitor, address = '/panier') => sentencesIn((await who.get(address)).text)
const put = (who: Visitor, product: string | undefined, quantity: number) =>
  who.post('/panier', { product, quantity })

describe('A basket', () => {
  test('takes more, less, nothing, and what was taken out comes back', async () => {
    const who = beffroi.visitor()
    await put(who, bread, 1)
    await who.submit('/panier/quantite', { product: bread, quantity: 3 })
    assert.match(await read(who), /3 10,80 €/)
    const empty = await who.submit('/panier/quantite', { product: bread, quantity: 0 })
    assert.match(sentencesIn(empty.text), /Pain de campagne : enlevé Remettre/)
    assert.match(sentencesIn((await who.submit('/panier/remettre', { product: bread })).text), /10,80 €/)
  })

  test('never holds more than there is, nor what is not sold', async () => {
    const who = beffroi.visitor()
    await put(who, tart, 50)
    const there = (await stocksOf(beffroi.db, [tart ?? asId<ProductId>('')])).get(tart ?? '')?.onHand ?? 0
    assert.match(await read(who), new RegExp(`œuf et lait ${there} `))
    for (const quantity of ['0', '-1', 'beaucoup', '1e9', ''])
      assert.equal((await who.post('/panier', { product: tart, quantity })).status, 422)
    assert.equal((await who.post('/panier', { product: seededProductId(22), quantity: 1 })).status, 422)
    assert.equal((await who.post('/panier', { product: 'x', quantity: 1 })).status, 422)
    assert.match(await read(who), new RegExp(`œuf et lait ${there} `))
  })

  test('takes no grams that cost less than a cent', async () => {
    const who = beffroi.visitor()
    const tooLittle = await put(who, chicory, 1)
    assert.equal(tooLittle.status, 422)
    assert.match(sentencesIn(tooLittle.text), /Chicons.* est en trop petite quantité : prenez-en un peu plus/)
    await put(who, chicory, 500)
    assert.equal((await who.post('/panier/quantite', { product: chicory, quantity: 1 })).status, 422)
    assert.match(await read(who), /500 g/)
  })

  test('says so when a shop sells by weight what it sold by the piece, and is not paid with it', async () => {
    const who = beffroi.visitor()
    await put(who, baguette, 1)
    const shelf = `/marche/boutique/produits/${baguette}`
    const sell = async (how: Record<string, string>) => {
      await nadege.submit(`${shelf}/prix`, {
        ...(await asSeen(nadege, `${shelf}/prix`)),
        content: '250 g',
        ...how,
      })
      await nadege.submit(`${shelf}/stock`, { count: '40' })
    }
    await sell({ price: '4,00', sold: 'weight' })
    assert.match(await read(who), /Ce produit est en trop petite quantité/)
    await who.submit('/panier/retrait', exampleBuyer)
    const slot = tomorrowAt(beffroi.now(), '10:00').toISOString()
    const refused = await who.post('/panier/payer', { slot, day: tomorrow, total: '1' })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /ne peut pas être acheté ainsi/)
    await sell({ price: '1,35', sold: 'piece' })
    assert.match(await read(who), /1,35 €/)
  })

  test('is nobody else’s, and a made-up cookie opens none', async () => {
    await put(beffroi.visitor(), leeks, 1)
    assert.match(await read(beffroi.visitor()), /Votre panier est vide/)
    const forged = await beffroi.visitor().get('/panier', { cookie: `panier=${'A'.repeat(24)}` })
    assert.match(sentencesIn(forged.text), /Votre panier est vide/)
  })

  test('leads back to the market and nowhere else', async () => {
    const who = beffroi.visitor()
    for (const back of ['https://example.org', '//example.org', '/marche\\@example.org', '/deconnexion'])
      assert.equal((await who.post('/panier', { product: leeks, quantity: 1, back })).location, '/panier')
    const here = await who.post('/panier', { product: leeks, quantity: 1, back: '/marche?rayon=pain' })
    assert.equal(here.location, '/marche?rayon=pain')
  })

  test('says that a price changed, and asks the new total only after it was read', async () => {
    const who = beffroi.visitor()
    await put(who, bread, 1)
    await who.submit('/panier/retrait', exampleBuyer)
    const before = /name="total" value="(\d+)"/.exec((await who.get(`/panier?jour=${tomorrow}`)).text)?.[1]
    assert.equal(before, '360')
    await nadege.submit(`/marche/boutique/produits/${bread}/prix`, {
      ...(await asSeen(nadege, `/marche/boutique/produits/${bread}/prix`)),
      price: '3,80',
      sold: 'piece',
      content: '800 g',
    })
    const slot = tomorrowAt(beffroi.now(), '10:00').toISOString()
    const refused = await who.post('/panier/payer', { slot, day: tomorrow, total: before })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Le total a changé/)
    assert.match(sentencesIn(refused.text), /Le prix a changé : 3,80 €, avant 3,60 €/)
    const paid = await who.post('/panier/payer', { slot, day: tomorrow, total: '380' })
    assert.match(paid.location ?? '', /\/demo\/paiement\//)
  })

  test('keeps the hour that was chosen when the payment does not come: a refused card, or a total that changed', async () => {
    const who = beffroi.visitor()
    await put(who, bread, 1)
    await who.submit('/panier/retrait', exampleBuyer)
    const chosen = /name="slot" value="([^"]+)" checked/
    const page = (await who.get(`/panier?jour=${tomorrow}`)).text
    const slot = [...page.matchAll(/name="slot" value="([^"]+)"/g)].at(-1)?.[1] ?? ''
    assert.notEqual(chosen.exec(page)?.[1], slot, 'the first hour is proposed')
    const refused = await who.post('/panier/payer', { slot, day: tomorrow, total: '1' })
    assert.equal(chosen.exec(refused.text)?.[1], slot)
    const total = /name="total" value="(\d+)"/.exec(page)?.[1]
    const toPay = await who.post('/panier/payer', { slot, day: tomorrow, total })
    await who.post(toPay.location ?? '', { gesture: 'decline' })
    assert.equal(chosen.exec((await who.get('/panier')).text)?.[1], slot)
  })

  test('is told which shop is closed on a day, and cannot be paid for that day', async () => {
    const who = beffroi.visitor()
    await put(who, beer, 1)
    await who.submit('/panier/retrait', exampleBuyer)
    const today = parisDay(beffroi.now())
    assert.match(await read(who, `/panier?jour=${today}`), /La Houblonnière est fermé le mardi 2 juin/)
    assert.match(await read(who), /Heure, mercredi 3 juin/, 'the first day that is good')
    assert.doesNotMatch(await read(who, `/panier?jour=${today}`), /Sans /, 'nothing would be left')
    await put(who, bread, 1)
    assert.match(
      await read(who, `/panier?jour=${today}`),
      /Sans Bière blonde du Platier : le reste peut être prêt ce jour-là\. Voir le premier jour possible/,
    )
    await who.submit('/panier/quantite', { product: bread, quantity: 0 })
    const total = /name="total" value="(\d+)"/.exec((await who.get('/panier')).text)?.[1]
    const slot = parisInstant(today, '14:00').toISOString()
    const refused = await who.post('/panier/payer', { slot, day: today, total })
    assert.match(sentencesIn(refused.text), /Un commerce ne peut pas ce jour-là/)
  })

  test('leaves the day that was chosen when what was added since cannot be had then', async () => {
    const who = beffroi.visitor()
    await put(who, bread, 1)
    await who.submit('/panier/retrait', exampleBuyer)
    const today = parisDay(beffroi.now())
    const slot = [
      ...(await who.get(`/panier?jour=${today}`)).text.matchAll(/name="slot" value="([^"]+)"/g),
    ].at(-1)?.[1]
    await who.post('/panier/payer', { slot, day: today, total: '1' })
    assert.match(await read(who), /Heure, mardi 2 juin/, 'the day that was chosen')
    await put(who, beer, 1)
    assert.match(await read(who), /Heure, mercredi 3 juin/, 'La Houblonnière is closed on Tuesdays')
  })

  test('asks for an address that a bike finds, and for a way to be told', async () => {
    const who = beffroi.visitor()
    assert.equal((await who.get('/panier/adresse')).location, '/panier', 'nothing to bring')
    await put(who, leeks, 1)
    const lost = await who.post('/panier/adresse', { ...exampleDoor, address: '3 rue de la Lune' })
    assert.match(sentencesIn(lost.text), /Choisissez la rue la plus proche/)
    const far = await who.post('/panier/adresse', {
      ...exampleDoor,
      address: '10 rue de Rivoli',
      postcode: '75001',
      town: 'Paris',
    })
    assert.equal(far.status, 422)
    assert.match(sentencesIn(far.text), /Nous ne livrons pas à Paris\. Nos vélos vont à : .*Calais/)
    const mute = await who.post('/panier/adresse', { ...exampleDoor, phone: '', email: '' })
    assert.match(sentencesIn(mute.text), /Donnez un téléphone ou un courriel/)
    const bad = await who.post('/panier/retrait', { recipientName: 'M', phone: '12', email: '' })
    assert.equal(bad.status, 422)
  })
})

const COSTS = '/marche/gestion/livraison'

describe('Whoever runs the market', () => {
  test('decides what bringing costs, and baskets follow', async () => {
    const who = beffroi.visitor()
    await put(who, leeks, 1)
    const fetching = beffroi.visitor()
    await put(fetching, leeks, 1)
    await fetching.submit('/panier/retrait', exampleBuyer)
    assert.match(await read(fetching), /Vous venez chercher à/)
    assert.match(await read(who), /Livraison à vélo, une seule fois 2,90 €/)
    const bad = await didier.post('/marche/gestion/livraison', { fee: 'cher', freeFrom: '', pickup: 'yes' })
    assert.equal(bad.status, 422)
    await didier.submit(COSTS, {
      ...(await asSeen(didier, COSTS)),
      fee: '4,90 €',
      freeFrom: '2',
      pickup: 'no',
    })
    assert.match(await read(who), /Livraison à vélo, une seule fois gratuit/)
    assert.doesNotMatch(await read(who), /Venir chercher/)
    assert.equal((await who.get('/panier/retrait')).location, '/panier')
    assert.equal((await who.post('/panier/retrait', exampleBuyer)).location, '/panier')
    // who had chosen it is asked again, and does not pay for it
    assert.doesNotMatch(await read(fetching), /chercher/)
    const slot = tomorrowAt(beffroi.now(), '10:00').toISOString()
    const paid = await fetching.post('/panier/payer', { slot, day: tomorrow, total: '240' })
    assert.match(sentencesIn(paid.text), /On ne vient plus chercher soi-même/)
    await didier.submit(COSTS, {
      ...(await asSeen(didier, COSTS)),
      fee: '2,90',
      freeFrom: '60',
      pickup: 'yes',
    })
  })

  test('alone reads the orders: a shop, a courier and a stranger do not', async () => {
    for (const path of ['/marche/gestion/commandes', '/marche/gestion/livraison']) {
      assert.equal((await didier.get(path)).status, 200)
      for (const id of ['nadege', 'yanis', 'agnes'] as const)
        assert.equal((await (await beffroi.as(id)).get(path)).status, 404, `${id} ${path}`)
      assert.match((await beffroi.visitor().get(path)).location ?? '', /\/connexion/)
    }
  })
})
