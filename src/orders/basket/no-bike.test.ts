import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { openBeffroi, sentencesIn } from '#testing'
import { exampleDoor } from '../seeds/example-buyer.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

describe('A basket that a bike brings', () => {
  test('marks the days that have no hour, and leads to the first that has one, when there is one', async () => {
    const who = beffroi.visitor()
    await who.post('/panier', { product: seededProductId(60), quantity: 1 })
    await who.submit('/panier/adresse', exampleDoor)
    const opened = (await who.get('/panier')).text
    assert.match(sentencesIn(opened), /Mardi 2 : non/, 'the shop is closed on Tuesdays')
    const [shut] = /\/panier\?jour=[\d-]+/.exec(opened) ?? assert.fail()
    const page = (await who.get(shut)).text
    const [, first] = /href="\/panier\?jour=([\d-]+)#payer">Voir le premier jour possible/.exec(page) ?? []
    const there = (await who.get(`/panier?jour=${first}`)).text
    assert.match(there, /name="slot"/, 'it has hours')
    assert.match(there, new RegExp(`jour=${first}#payer" aria-current`))
  })

  test('says once that no day has any, and leads to none', async () => {
    const who = beffroi.visitor()
    // all that two shops have: more than any bike carries
    for (const product of [1, 2, 4, 6, 60, 61, 62, 63, 64].map(seededProductId))
      await who.post('/panier', { product, quantity: 20_000 })
    await who.submit('/panier/adresse', exampleDoor)
    const page = (await who.get('/panier')).text
    const said = sentencesIn(page)
    assert.match(said, /Aucun vélo ne peut apporter tout cela ces jours-ci/)
    assert.doesNotMatch(page, /premier jour possible|name="slot"|Choisissez un autre jour/)
  })
})
