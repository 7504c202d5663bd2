import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { formIn, newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const HERE = '/territoire'
const paul = await beffroi.as('paul')

describe('A territory', () => {
  test('says its name on every page, as who steers it wrote it', async () => {
    assert.match((await beffroi.visitor().get('/')).text, /<small>Arras et Calais<\/small>/)
    const form = formIn((await paul.get(HERE)).text, HERE)
    assert.equal((await paul.post(HERE, { ...form, name: 'Pays d’Opale' })).location, HERE)
    assert.match((await beffroi.visitor().get('/')).text, /<small>Pays d’Opale<\/small>/)
  })

  test('says who hosts it on its legal page, as the law asks', async () => {
    const legal = async () => sentencesIn((await beffroi.visitor().get('/mentions-legales')).text)
    assert.match(await legal(), /Hébergement Cette démonstration tourne/)
    const host = 'Nuages du Nord, 1 rue des Serveurs, 59000 Lille, 03 20 00 00 00'
    await paul.submit(HERE, { ...formIn((await paul.get(HERE)).text, HERE), host })
    assert.match(await legal(), new RegExp(`Hébergement ${host}`))
  })

  test('proposes its commune where an address is asked', async () => {
    const form = formIn((await paul.get(HERE)).text, HERE)
    await paul.submit(HERE, { ...form, town: 'Boulogne-sur-Mer', postcode: '62200' })
    const place = formIn(
      (await (await beffroi.as('bruno')).get('/livraisons/lieux/nouveau')).text,
      '/livraisons/lieux/nouveau',
    )
    assert.equal(place['town'], 'Boulogne-sur-Mer')
    assert.equal(place['postcode'], '62200')
    for (const postcode of ['٦٢١٠٠', '۶۲۱۰۰']) {
      const again = formIn((await paul.get(HERE)).text, HERE)
      assert.equal((await paul.post(HERE, { ...again, postcode })).status, 303, postcode)
      assert.equal(formIn((await paul.get(HERE)).text, HERE)['postcode'], '62100')
      await paul.submit(HERE, { ...formIn((await paul.get(HERE)).text, HERE), postcode: '62200' })
    }
  })

  test('keeps its name when a save is wrong or comes second', async () => {
    const form = formIn((await paul.get(HERE)).text, HERE)
    const wrong = await paul.post(HERE, { ...form, name: '', postcode: '622' })
    assert.equal(wrong.status, 422)
    assert.match(sentencesIn(wrong.text), /Écrivez le nom de ce territoire.*cinq chiffres/)
    await paul.submit(HERE, { ...form, name: 'Premier' })
    const late = await paul.post(HERE, { ...form, name: 'Second' })
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /a enregistré entre-temps/)
    assert.match((await beffroi.visitor().get('/')).text, /<small>Premier<\/small>/)
  })

  test('is named by who steers it, and by nobody else', async () => {
    for (const id of ['brigitte', 'didier', 'helene'] as const) {
      const visitor = await beffroi.as(id)
      assert.equal((await visitor.get(HERE)).status, 404)
      assert.equal((await visitor.post(HERE, { name: 'x', town: '', postcode: '', seen: '' })).status, 404)
    }
  })
})

describe('A territory that nobody named', () => {
  test('shows no name, and says so first to who steers it, until they have said it', async (t) => {
    const empty = await openBeffroi({ empty: true })
    t.after(() => empty.close())
    const { id } = await newOrganisation(empty, 'public')
    const steward = await newcomer(empty, { organisationId: id, role: 'steward' })
    const editor = await newcomer(empty, { organisationId: id, role: 'editor' })
    const card = /dire le nom du territoire/
    assert.match((await steward.get('/')).text, card)
    assert.match((await steward.get('/ouverture')).text, /href="\/territoire"/)
    assert.doesNotMatch((await editor.get('/')).text, card)
    assert.doesNotMatch((await empty.visitor().get('/')).text, /<small>/)
    await steward.submit(HERE, { ...formIn((await steward.get(HERE)).text, HERE), name: 'Opale' })
    assert.doesNotMatch((await steward.get('/')).text, card)
    assert.match((await empty.visitor().get('/')).text, /<small>Opale<\/small>/)
  })
})
