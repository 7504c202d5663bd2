import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { seededProductId } from '../seeds/seeded-shops.ts'
import { stocksOf } from '../stock/store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const crop = '00000000-0000-8000-8000-00fa03000005'
const carrots = seededProductId(4)
const onHand = async () => {
  await beffroi.settle()
  return (await stocksOf(beffroi.db, [carrots])).get(carrots)?.onHand
}

describe('A lot of the farm', () => {
  test('taken back at the farm leaves the stall, given leaves it by as much', async () => {
    const yanis = await beffroi.as('yanis')
    const before = (await onHand()) ?? 0
    const act = randomUUID()
    await yanis.submit('/ferme/gestes', { act, what: 'harvest', stop: '', crop, quantity: '12,5' })
    assert.equal(await onHand(), before + 12_500)
    const gift = {
      what: 'move',
      stop: '',
      number: 'F-260602-01',
      kind: 'gift',
      to_whom: 'Une école',
      quantity: '2',
    }
    const giving = randomUUID()
    await yanis.submit('/ferme/gestes', { ...gift, act: giving })
    assert.equal(await onHand(), before + 10_500)
    await yanis.submit('/ferme/gestes', { act: randomUUID(), what: 'undo', stop: '', undoes: giving })
    await yanis.submit('/ferme/gestes', { act: randomUUID(), what: 'undo', stop: '', undoes: act })
    assert.equal(await onHand(), before)
  })
})
