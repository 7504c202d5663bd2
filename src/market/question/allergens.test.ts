import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '#platform/id'
import { asSeen, openBeffroi, sentencesIn } from '#testing'
import type { ProductId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

test('A baker answers for gluten, and no button does it', async () => {
  const nadege = await beffroi.as('nadege')
  const id = newId<ProductId>()
  const named = {
    name: 'Spécialité de la maison',
    price: '3,30',
    sold: 'piece',
    content: '400 g',
    count: '6',
  }
  await nadege.post('/marche/boutique/ajouter', { id, ...named })
  const to = `/marche/boutique/produits/${id}/allergenes`
  for (const press of ['none', 'rest']) {
    const asked = await nadege.post(to, { [press]: 'yes' })
    assert.equal(asked.status, 422, press)
    assert.match(sentencesIn(asked.text), /Répondez d’abord pour : gluten/)
  }
  await nadege.submit(to, { 'a-gluten': 'absent', rest: 'yes', ...(await asSeen(nadege, to, to)) })
})
