import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { ordersByIds } from '../order-store.ts'
import { exampleRound } from '../seeds/courier-example.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const yanis = await beffroi.as('yanis')
const { doors } = await exampleRound(beffroi.db, beffroi.now())
const [order] = await ordersByIds(beffroi.db, doors.slice(0, 1))
assert.ok(order)

describe('A courier is led', () => {
  test('by the map of their own telephone, and the name of whoever lives there is in no address', async () => {
    const link = async (agent: string) => {
      const { text } = await yanis.get(`/livraisons/tournee/${order.id}`, { 'user-agent': agent })
      return /href="((?:geo:|https:\/\/maps)[^"]+)"/.exec(text)?.[1] ?? ''
    }
    assert.match(await link('Mozilla/5.0 (Linux; Android 14)'), /^geo:5\d\.\d+,1\.\d+\?q=5\d/)
    const apple = await link('Mozilla/5.0 (iPhone; CPU iPhone OS 17_5)')
    assert.match(apple, /^https:\/\/maps\.apple\.com\/\?daddr=5/)
    assert.ok(!(await link('')).includes(encodeURIComponent(order.door.recipientName)))
  })
})
