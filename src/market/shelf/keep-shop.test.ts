import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { cast } from '#people'
import { asSeen, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { asId, newId } from '#platform/id'
import { merchantBySlug } from '../merchant-store.ts'
import { productsOf, readProduct } from '../product-store.ts'
import { seededProductId } from '../seeds/seeded-shops.ts'
import { stocksOf } from '../stock/store.ts'
import type { MerchantId, ProductId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const nadege = await beffroi.as('nadege')
const bruno = await beffroi.as('bruno')
const visitor = beffroi.visitor()

const at = (id: string, end = '') => `/marche/boutique/produits/${id}${end}`
const declared = (states: Record<string, string> = {}) =>
  Object.fromEntries(
    'gluten crustaceans eggs fish peanuts soybeans milk nuts celery mustard sesame sulphites lupin molluscs'
      .split(' ')
      .map((one) => [`a-${one}`, states[one] ?? 'absent']),
  )
const loaf = { name: 'Pain de seigle', price: '3,30', sold: 'piece', content: '400 g', count: '6' }

const ours = (end: string) => `/marche/boutique/${end}?commerce=boulangerie-delplanque`
const [HOURS, AWAY, BACK] = [ours('horaires'), ours('absence'), ours('retour')]

/** Sends a form as a browser does: with what it saw when it was read. */
const answer = async (who: Visitor, to: string, said: Record<string, string>, page = to) =>
  who.submit(to, { ...said, ...(await asSeen(who, page, to)) })

/** Adds a product, as somebody with a thumb, and gives its id. */
async function add(who: Visitor, fields: Record<string, string | File> = {}): Promise<ProductId> {
  const id = newId<ProductId>()
  const answer = await who.post('/marche/boutique/ajouter', { id, ...loaf, ...fields })
  assert.equal(answer.status, 303, sentencesIn(answer.text))
  return id
}

describe('A merchant without a computer', () => {
  test('is asked one question at a time, and then sells', async () => {
    const photo = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#86311f' } })
      .jpeg()
      .toBuffer()
    const id = await add(nadege, {
      photo: new File([new Uint8Array(photo)], 'pain.jpg', { type: 'image/jpeg' }),
    })
    assert.equal((await nadege.get(at(id, '/suite'))).location, at(id, '/tva'))
    assert.match((await nadege.get(at(id, '/tva'))).text, /value="550" checked/)
    await answer(nadege, at(id, '/tva'), { rate: '550' })
    assert.equal((await nadege.get(at(id, '/suite'))).location, at(id, '/allergenes'))
    const proposed = (await nadege.get(at(id, '/allergenes'))).text
    assert.match(sentencesIn(proposed), /Coché d’après un produit courant : Pain de seigle/)
    assert.match(proposed, /name="a-gluten" value="contains" checked/)
    await answer(nadege, at(id, '/allergenes'), declared({ gluten: 'contains', sesame: 'may contain' }))
    assert.equal((await nadege.get(at(id, '/suite'))).location, at(id))
    assert.match(sentencesIn((await nadege.submit(at(id, '/publier'))).text), /C’est en vente/)
    const product = await readProduct(db, id)
    const page = await visitor.get(`/marche/produits/${product?.slug}`)
    assert.match(sentencesIn(page.text), /3,30 € les 400 g 8,25 € le kilo/)
    assert.match(sentencesIn(page.text), /Contient : gluten Peut contenir : sésame/)
    assert.match(sentencesIn(page.text), /Nadège Delplanque, 2 juin 2026/)
    const picture = `/marche/photos/${product?.pictureId}`
    for (const shown of [picture, `${picture}?largeur=320`, `${picture}?largeur=640`]) {
      assert.ok(page.text.includes(shown), shown)
      assert.equal((await visitor.get(shown)).status, 200)
    }
  })

  test('finds the photograph again when the form was refused, and nobody else does', async () => {
    const image = await sharp({ create: { width: 31, height: 20, channels: 3, background: '#123456' } })
      .jpeg()
      .toBuffer()
    const id = newId<ProductId>()
    const photo = new File([new Uint8Array(image)], 'pain.jpg', { type: 'image/jpeg' })
    const wrong = await nadege.post('/marche/boutique/ajouter', { id, ...loaf, price: 'cher', photo })
    assert.equal(wrong.status, 422)
    assert.match(sentencesIn(wrong.text), /Votre photo est gardée/)
    const shown = /src="(\/marche\/photos\/[0-9a-f-]+\?largeur=320)"/.exec(wrong.text)?.[1] ?? assert.fail()
    assert.equal((await nadege.get(shown)).headers.get('content-type'), 'image/webp')
    for (const stranger of [bruno, visitor]) assert.equal((await stranger.get(shown)).status, 404)
    assert.doesNotMatch(wrong.text, /\bcapture\b/, 'the photographs of the telephone are offered too')
    assert.match(wrong.text, new RegExp(`name="id" value="${id}"`))
    const shop = '/marche/boutique/ajouter?commerce=la-ferme-urbaine'
    const other = await bruno.post(shop, { id, ...loaf, price: 'cher' })
    assert.doesNotMatch(sentencesIn(other.text), /Votre photo est gardée/)
    const right = await nadege.post('/marche/boutique/ajouter', { id, ...loaf })
    assert.equal(right.status, 303)
    const pictureId = (await readProduct(db, id))?.pictureId
    assert.ok(pictureId)
    assert.equal((await nadege.get(`/marche/photos/${pictureId}`)).status, 200)
    const name = at(id, '/nom')
    const renamed = { ...(await asSeen(nadege, name)), lead: '0', ean: '12' }
    const again = await nadege.post(name, { ...renamed, name: 'Tourte de seigle', photo })
    assert.match(sentencesIn(again.text), /Ce code-barres est faux.*Votre photo est gardée/)
    assert.match(again.text, /alt="La photo que vous avez envoyée"/)
    await nadege.submit(name, { ...renamed, ean: '', name: 'Tourte de seigle' })
    assert.notEqual((await readProduct(db, id))?.pictureId, pictureId)
  })

  test('cannot put on sale what lacks an answer, and reads which text asks for it', async () => {
    const id = await add(nadege)
    const answer = await nadege.post(at(id, '/publier'))
    assert.equal(answer.status, 422)
    assert.match(sentencesIn(answer.text), /Choisissez le taux de TVA/)
    assert.match(
      sentencesIn(answer.text),
      /Répondez pour les 14 allergènes\. \(règlement \(UE\) n° 1169\/2011/,
    )
    assert.equal((await readProduct(db, id))?.standing, 'draft')
  })

  test('who leaves one allergen unanswered is asked again, and nothing is taken for a no', async () => {
    const id = await add(nadege)
    const { 'a-lupin': _lupin, ...thirteen } = declared()
    assert.equal((await nadege.post(at(id, '/allergenes'), thirteen)).status, 422)
    assert.equal((await readProduct(db, id))?.allergens, null)
  })

  test('ticks what there is, and declares in one press that there is nothing else', async () => {
    const id = await add(nadege, { name: 'Spécialité de la maison' })
    const to = at(id, '/allergenes')
    await answer(nadege, to, { 'a-gluten': 'contains', 'a-nuts': 'may contain', rest: 'yes' })
    const said = (await readProduct(db, id))?.allergens
    assert.deepEqual([said?.contains, said?.mayContain, said?.absent.length], [['gluten'], ['nuts'], 12])
  })

  test('sends the form twice, and it is one product', async () => {
    const id = randomUUID()
    await nadege.submit('/marche/boutique/ajouter', { id, ...loaf, name: 'Pain envoyé deux fois' })
    await nadege.submit('/marche/boutique/ajouter', { id, ...loaf, name: 'Pain envoyé deux fois' })
    const shop = await merchantBySlug(db, 'boulangerie-delplanque')
    const found = (await productsOf(db, shop?.id ?? asId<MerchantId>(''))).filter(
      (one) => one.name === 'Pain envoyé deux fois',
    )
    assert.equal(found.length, 1)
  })

  test('reads what is wrong with each field, and keeps what was typed', async () => {
    const id = randomUUID()
    const wrong = {
      id,
      name: 'Pain',
      price: 'cher',
      sold: 'piece',
      content: '???',
      count: '-1',
      ean: '4006381333932',
    }
    const answer = await nadege.post('/marche/boutique/ajouter', wrong)
    assert.equal(answer.status, 422)
    const said = sentencesIn(answer.text)
    for (const sentence of [
      /un prix en euros/,
      /Ce que contient|ce que contient une pièce/,
      /Écrivez un nombre/,
      /code-barres est faux/,
    ])
      assert.match(said, sentence)
    assert.match(answer.text, /value="cher"/)
    const missing = await nadege.post('/marche/boutique/ajouter', { ...wrong, count: '' })
    assert.match(sentencesIn(missing.text), /un prix en euros.*Dites combien/s, 'at once')
  })

  test('counts with the thumb: one more, one less, nothing left', async () => {
    const id = await add(nadege)
    const left = async () => (await stocksOf(db, [id])).get(id)?.onHand
    await nadege.submit(at(id, '/compter'), { gesture: 'more' })
    assert.equal(await left(), 7)
    await nadege.submit(at(id, '/compter'), { gesture: 'less' })
    await nadege.submit(at(id, '/compter'), { gesture: 'none' })
    assert.equal(await left(), 0)
    await nadege.submit(at(id, '/compter'), { gesture: 'less' })
    assert.equal(await left(), 0)
    await nadege.submit(at(id, '/stock'), { count: '25' })
    assert.equal(await left(), 25)
  })

  test('takes the last change back, and copies a product without its barcode', async () => {
    const id = await add(nadege, { ean: '4006381333931' })
    await answer(nadege, at(id, '/prix'), { price: '99', sold: 'piece', content: '' })
    assert.equal((await readProduct(db, id))?.priceCents, 9900)
    await nadege.submit(at(id, '/annuler'))
    const back = await readProduct(db, id)
    assert.deepEqual([back?.priceCents, back?.content], [330, { amount: 400, unit: 'g' }])
    const copy = randomUUID()
    await nadege.submit(at(id, '/copier'), { id: copy })
    const copied = await readProduct(db, asId(copy))
    assert.deepEqual([copied?.name, copied?.ean, copied?.standing], ['Pain de seigle (copie)', null, 'draft'])
    const ids = Array.from({ length: 10 }, () => randomUUID())
    const atOnce = ids.map((copyId) => nadege.post(at(id, '/copier'), { id: copyId }))
    for (const { status } of await Promise.all(atOnce)) assert.equal(status, 303)
    const slugs = ids.map(async (copyId) => (await readProduct(db, asId(copyId)))?.slug)
    assert.equal(new Set(await Promise.all(slugs)).size, ids.length)
  })

  test('sells by lots once there is one, and a lot past its date is not taken', async () => {
    const id = await add(nadege)
    const lot = { number: '152-B', made: '2026-06-02', kind: 'use by', date: '2026-06-06', quantity: '4' }
    assert.equal((await nadege.post(at(id, '/lot'), { ...lot, date: '2026-06-01' })).status, 422)
    await nadege.submit(at(id, '/lot'), lot)
    assert.equal((await nadege.post(at(id, '/lot'), lot)).status, 422, 'the same number twice')
    assert.deepEqual((await stocksOf(db, [id])).get(id), { onHand: 10, reserved: 0 })
    assert.match(sentencesIn((await nadege.get(at(id))).text), /Lot 152-B, du 2 juin 2026, DLC 6 juin 2026/)
  })

  test('says the hours in one line, and reads how when it is not understood', async () => {
    const wrong = await nadege.post(HOURS, { ...(await asSeen(nadege, HOURS, HOURS)), said: 'le matin' })
    assert.equal(wrong.status, 422)
    assert.match(sentencesIn(wrong.text), /Écrivez les jours, puis les heures/)
    const half = { ...(await asSeen(nadege, HOURS, HOURS)), said: 'mardi 9h-12h, puis idem' }
    const read = await nadege.post(HOURS, half)
    assert.match(sentencesIn(read.text), /Compris : « mardi 9h-12h, puis »\. « idem » n’est pas compris/)
    assert.match(read.text, /value="mardi 9h-12h, puis idem"/)
    await answer(nadege, HOURS, { said: 'mardi-samedi 7h-13h 15h-19h, dimanche 7h-12h30' })
    const kept = await merchantBySlug(db, 'boulangerie-delplanque')
    assert.match(kept?.hours ?? '', /Tu-Sa 07:00-13:00,15:00-19:00; Su 07:00-12:30/)
  })

  test('says the hours in a plain form, and an absence', async () => {
    const week = { 'd1-from1': '7:00', 'd1-to1': '13:00', 'd1-from2': '15:00', 'd1-to2': '19:00' }
    assert.match(sentencesIn((await answer(nadege, HOURS, week)).text), /Ouvert jusqu’à 13 h/)
    assert.equal((await nadege.post('/marche/boutique/horaires', { 'd0-from1': 'tôt' })).status, 422)
    assert.equal(
      (await nadege.post('/marche/boutique/absence', { from: '2026-06-10', until: '2026-06-09' })).status,
      422,
    )
    await answer(nadege, AWAY, { from: '2026-06-02', until: '2026-06-05', words: 'Vacances' }, HOURS)
    const page = sentencesIn((await visitor.get('/marche/commerces/boulangerie-delplanque')).text)
    assert.match(page, /Absent jusqu’au vendredi 5 juin : Vacances/)
    assert.match(page, /Commerce absent/)
    await answer(nadege, BACK, {}, HOURS)
  })
})

describe('A shop', () => {
  const sole = seededProductId(36)
  const gestures: [string, Record<string, string>][] = [
    ['/publier', {}],
    ['/retirer', {}],
    ['/compter', { gesture: 'none' }],
    ['/prix', { price: '1', sold: 'piece' }],
    ['/stock', { count: '0' }],
    ['/copier', { id: randomUUID() }],
    ['/annuler', {}],
    ['/nom', { name: 'À moi', lead: '0' }],
  ]
  test('is kept by its merchant and by whoever runs the market; by nobody else', async () => {
    for (const { id } of cast) {
      const who = await beffroi.as(id)
      const { status } = await who.get(at(sole))
      assert.equal(status, id === 'bruno' || id === 'didier' ? 200 : 404, id)
      if (status === 200) continue
      for (const [end, fields] of gestures)
        assert.equal((await who.post(at(sole, end), fields)).status, 404, `${id} ${end}`)
      assert.equal((await who.get('/marche/boutique/ajouter?commerce=poissonnerie-du-minck')).status, 404, id)
      assert.equal((await who.get('/marche/gestion')).status, 404, id)
    }
    assert.equal((await visitor.post(at(sole, '/retirer'))).location?.startsWith('/connexion'), true)
    const product = await readProduct(db, sole)
    assert.deepEqual([product?.name, product?.priceCents, product?.standing], ['Sole', 2990, 'on sale'])
  })

  test('of a merchant never takes somebody else’s product for its own', async () => {
    const answer = await nadege.post('/marche/boutique/ajouter?commerce=poissonnerie-du-minck', {
      id: randomUUID(),
      ...loaf,
    })
    assert.equal(answer.status, 404)
  })

  test('is helped by the operator, who is named as the one who declared', async () => {
    const waffle = seededProductId(22)
    await answer(
      bruno,
      at(waffle, '/allergenes'),
      declared({ gluten: 'contains', milk: 'contains', eggs: 'contains' }),
    )
    assert.equal((await readProduct(db, waffle))?.allergens?.by, 'Bruno Ledoux')
    await bruno.submit(at(waffle, '/publier'))
  })

  test('puts on sale at once all that is ready, and leaves the rest', async () => {
    const id = await add(nadege, { name: 'Baguette complète' })
    await answer(nadege, at(id, '/tva'), { rate: '550' })
    await answer(nadege, at(id, '/allergenes'), declared({ gluten: 'contains' }))
    const page = await nadege.submit('/marche/boutique/publier-prets')
    assert.match(sentencesIn(page.text), /1 produit en vente/)
    assert.equal((await readProduct(db, id))?.standing, 'on sale')
    assert.equal((await readProduct(db, seededProductId(23)))?.standing, 'draft')
  })
})
