import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { readMessages } from '#platform/notices'
import { openBeffroi, sentencesIn } from '#testing'
import { merchantBySlug, saveMerchant } from '../merchant-store.ts'
import { productsOf } from '../product-store.ts'
import { askMediators } from './ask-mediators.ts'

const beffroi = await openBeffroi({ at: '2026-12-01T09:00:00Z' })
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const nadege = await beffroi.as('nadege')
const bruno = await beffroi.as('bruno')
const SLUG = 'boulangerie-delplanque'
const bakery = (await merchantBySlug(db, SLUG)) ?? assert.fail()
await db.transaction((tx) => saveMerchant(tx, { ...bakery, mediator: null }, beffroi.now()))
const onSale = async () =>
  (await productsOf(db, bakery.id)).filter(({ standing }) => standing === 'on sale').length
const told = async () =>
  (await readMessages(db, [beffroi.personId('nadege')], { limit: 50 })).filter(
    ({ path }) => path === `/marche/boutique/presentation?commerce=${SLUG}`,
  ).length
const before = await onSale()
const [loaf] = (await productsOf(db, bakery.id)).filter(({ standing }) => standing === 'on sale')
assert.ok(loaf && before > 3)
const at = `/marche/boutique/produits/${loaf.id}`

describe('A shop that named no mediator', () => {
  test('goes on selling what it sold, and is told once of the day when it ends', async () => {
    assert.equal(await askMediators(db, new Date('2026-11-30T06:00:00Z')), 0)
    assert.equal(await askMediators(db, new Date('2026-12-01T06:00:00Z')), 1)
    await askMediators(db, new Date('2026-12-02T06:00:00Z'))
    assert.deepEqual([await onSale(), await told()], [before, 1])
    assert.match(
      sentencesIn((await nadege.get('/marche/boutique')).text),
      /quittent la vente le 1er mars 2027/,
    )
    assert.equal((await beffroi.visitor().get(`/marche/produits/${loaf.slug}`)).status, 200)
  })
  test('stands in the list of what waits, for whoever runs the market', async () => {
    assert.match(
      sentencesIn((await bruno.get('/marche/gestion/a-completer')).text),
      /Commerces sans médiateur.*Boulangerie Delplanque/,
    )
  })
  test('puts nothing new on sale: it is asked first who its mediator is', async () => {
    await nadege.submit(`${at}/retirer`)
    const refused = await nadege.post(`${at}/publier`)
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Dites le médiateur de votre commerce/)
    assert.equal((await nadege.get(`${at}/suite`)).location, `${at}/mediateur`)
    assert.equal((await nadege.post(`${at}/mediateur`, { mediatorName: 'CM2C' })).status, 422)
  })
  test('is told again a month before, then its products leave the sale, and are kept', async () => {
    await askMediators(db, new Date('2027-02-01T06:00:00Z'))
    assert.deepEqual([await onSale(), await told()], [before - 1, 2])
    assert.equal(await askMediators(db, new Date('2027-03-01T06:00:00Z')), 1)
    assert.deepEqual([await onSale(), await told()], [0, 3])
    assert.equal(await askMediators(db, new Date('2027-03-02T06:00:00Z')), 0)
  })
  test('says it once, for all its products, and sells again', async () => {
    await nadege.submit(`${at}/mediateur`, {
      mediatorName: 'CM2C',
      mediatorAddress: '49 rue de Ponthieu, Paris',
    })
    assert.equal((await merchantBySlug(db, SLUG))?.mediator?.name, 'CM2C')
    await nadege.submit(`${at}/publier`)
    assert.equal(await onSale(), 1)
    assert.doesNotMatch(sentencesIn((await bruno.get('/marche/gestion/a-completer')).text), /sans médiateur/)
  })
})
