import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededOrganisations } from '#people'
import { announce, type Facts } from '#platform/facts'
import { dayOf } from '#platform/time'
import { openBeffroi } from '#testing'
import { asId } from '#platform/id'
import { lackingOf } from '../shelf/find-lacking.ts'
import { lotsByNumber } from '../stock/lot-store.ts'
import { productsOf } from '../product-store.ts'
import { seededMarketId, seededProductId, seededShops } from '../seeds/seeded-shops.ts'
import { moveStock, stocksOf, countStock } from '../stock/store.ts'
import type { MerchantId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const stall = seededShops[0]?.id ?? asId<MerchantId>('')

const harvest = {
  lotNumber: 'F-260602-03',
  product: 'Carotte des sables',
  variety: null,
  weight_g: 12_500,
  unit: 'g',
  harvestedOn: dayOf('2026-06-02'),
  bestBefore: dayOf('2026-06-09'),
  organisationId: seededOrganisations.ateliers.id,
  by: beffroi.personId('idriss'),
}
const tell = async (fact: Facts['lot harvested']) => {
  await db.transaction((tx) => announce(tx, 'lot harvested', fact, beffroi.now()))
  await beffroi.settle()
}

describe('A harvest', () => {
  const carrots = seededProductId(4)
  test('joins the stock of the farm’s stall under its lot, once', async () => {
    await tell(harvest)
    await tell(harvest)
    assert.deepEqual((await stocksOf(db, [carrots])).get(carrots), { onHand: 42_500, reserved: 0 })
    const [lot, other] = await lotsByNumber(db, seededMarketId, 'F-260602-03')
    assert.deepEqual(
      [lot?.productId, lot?.supplier, lot?.quantity, other],
      [carrots, 'La Ferme urbaine', 12_500, undefined],
    )
  })
  test('of something that the stall never sold waits for its price, and nothing else', async () => {
    await tell({ ...harvest, lotNumber: 'F-260602-04', product: 'Panais' })
    const parsnip = (await productsOf(db, stall)).find((one) => one.name === 'Panais')
    assert.ok(parsnip)
    assert.deepEqual(
      (await lackingOf(db, parsnip, beffroi.now())).map((rule) => rule.refusal),
      ['no price'],
    )
  })
  test('of an organisation without a stall changes nothing', async () => {
    await tell({ ...harvest, lotNumber: 'F-X', organisationId: seededOrganisations.afp2i.id })
    assert.deepEqual(await lotsByNumber(db, seededMarketId, 'F-X'), [])
  })
})

describe('A stock', () => {
  test('is never taken below nothing, however many press at once', async () => {
    const id = seededProductId(16)
    const move = { productId: id, by: null, at: beffroi.now() }
    await countStock(db, 5, { ...move, kind: 'counted' })
    const taken = await Promise.all(
      Array.from({ length: 20 }, () =>
        db.transaction((tx) => moveStock(tx, -1, { ...move, kind: 'taken away' })),
      ),
    )
    assert.equal(taken.filter(Boolean).length, 5)
    assert.deepEqual((await stocksOf(db, [id])).get(id), { onHand: 0, reserved: 0 })
  })
})
