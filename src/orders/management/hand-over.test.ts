import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { seededProductId } from '#market'
import { addDays, dayOf, parisDay, parisInstant } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { orderBySecret } from '../order-store.ts'
import { exampleBuyer, tomorrowAt } from '../seeds/example-buyer.ts'

const beffroi = await openBeffroi()
const { db, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

test('An order that is fetched is handed over from its day on, not before', async () => {
  const buyer = beffroi.visitor('10.7.1.1')
  const day = addDays(parisDay(now()), 1)
  await buyer.submit('/panier', { product: seededProductId(11), quantity: 1 })
  await buyer.submit('/panier/retrait', exampleBuyer)
  const total = /name="total" value="(\d+)"/.exec((await buyer.get(`/panier?jour=${day}`)).text)?.[1] ?? ''
  const slot = tomorrowAt(now(), '16:00').toISOString()
  const paying = await buyer.post('/panier/payer', { slot, day, total })
  const back = await buyer.post(paying.location ?? '', { gesture: 'pay' })
  const secret = /\/commandes\/([\w-]{24})/.exec(back.location ?? '')?.[1] ?? assert.fail()
  await buyer.get(`/commandes/${secret}/retour`)
  await beffroi.settle()
  const read = async () => (await orderBySecret(db, secret)) ?? assert.fail()
  const { id, reference } = await read()
  const [list, gesture] = [`/marche/gestion/commandes?jour=${day}`, `/marche/gestion/commandes/${id}/remise`]
  const early = await beffroi.as('didier')
  const page = (await early.get(list)).text
  assert.ok(page.includes(reference))
  assert.ok(!page.includes(gesture))
  const refused = sentencesIn((await early.submit(gesture, { given: 'yes' })).text)
  assert.match(refused, /elle se remet à partir de son jour/)
  assert.equal((await read()).state, 'confirmed')
  beffroi.setNow(parisInstant(dayOf(day), '16:10'))
  const didier = await beffroi.as('didier')
  assert.ok((await didier.get(list)).text.includes(gesture))
  for (const press of [1, 2]) {
    assert.match(sentencesIn((await didier.submit(gesture, { given: 'yes' })).text), /: remise/, `${press}`)
    assert.equal((await read()).state, 'collected')
  }
  await didier.submit(gesture, { given: 'no' })
  assert.equal((await read()).state, 'confirmed')
})
