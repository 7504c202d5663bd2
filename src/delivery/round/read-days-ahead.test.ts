import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import type { Door } from '../order.ts'
import { ordersByIds } from '../order-store.ts'
import { exampleRound } from '../seeds/courier-example.ts'
import { telephone } from './stop-words.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { db } = beffroi
const TOUR = '/livraisons/tournee'
const start = beffroi.now()

type Week = { days: { pages: Record<string, string | null> }[]; texts: Record<string, string> }

const whoIsAt = ({ recipientName, address, phone }: Door): string[] => [
  recipientName,
  address,
  ...(phone ? [telephone(phone)] : []),
]

const DAY_MS = 86_400_000

/** What the telephone of Yanis keeps so many days before the round: all of it, and the pages of each day. */
async function keptBefore(days: number): Promise<{ kept: string; pages: string[] }> {
  beffroi.setNow(new Date(start.getTime() - days * DAY_MS))
  const yanis = await beffroi.as('yanis')
  const kept = (await yanis.get(`${TOUR}/telephone.json`, { 'x-known': '' })).text
  const { week }: { week: Week } = JSON.parse(kept)
  const pages = week.days.map((one) =>
    Object.entries(one.pages)
      .flatMap(([at, print]) => (print === null ? [] : at + (week.texts[print] ?? ''))) // null: of the day before, and gone
      .join('\n'),
  )
  return { kept: kept.replaceAll('\u00A0', ' '), pages: pages.map((one) => one.replaceAll('\u00A0', ' ')) }
}

describe('The telephone of a courier, before the day of a delivery', async () => {
  const { doors, shops } = await exampleRound(db, start)
  const orders = await ordersByIds(db, doors)
  const ride = `Vélo 1, 9 h à 14 h 15, La Halle aux vélos, ${doors.length + shops.length} arrêts`

  test('has the bike, the hours, the hub and how many stops two days before, nothing about who lives at a door', async () => {
    const { kept, pages } = await keptBefore(2)
    const [, , then = ''] = pages
    assert.equal(pages.length, 7)
    for (const { id, reference, door } of orders) {
      for (const told of [id, reference]) assert.ok(!kept.includes(told), told)
      for (const told of whoIsAt(door)) assert.ok(!then.includes(told), told)
    }
    assert.match(then, new RegExp(`Mardi 2 juin.*${ride}.*Il faut du réseau`, 's'))
    assert.match(kept, new RegExp(`${ride}. Les adresses arrivent la veille`))
  })

  test('has the whole round on the eve, on its day alone: a morning may have no network', async () => {
    const { kept, pages } = await keptBefore(1)
    const [today = '', tomorrow = '', ...later] = pages
    for (const { id } of orders) {
      assert.ok(tomorrow.includes(`${TOUR}/${id}`), id)
      for (const other of [today, ...later]) assert.ok(!other.includes(id), id)
    }
    assert.ok(orders.some(({ door }) => kept.includes(door.recipientName)))
    assert.ok(kept.includes(ride) && !kept.includes(`${ride}. Les adresses`))
  })
})
