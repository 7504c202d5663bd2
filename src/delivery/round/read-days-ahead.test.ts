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

describe('The telephone of a courier, before the day of a delivery', () => {
  test('has the bike, the hours, the hub and how many stops, nothing about who lives at a door', async () => {
    const yanis = await beffroi.as('yanis')
    const { doors, shops } = await exampleRound(db, start)
    beffroi.setNow(new Date(start.getTime() - 86_400_000))
    const kept = (await yanis.get(`${TOUR}/telephone.json`, { 'x-known': '' })).text
    const { week }: { week: Week } = JSON.parse(kept)
    const [today = '', ...later] = week.days.map(({ pages }) =>
      Object.entries(pages)
        .map(([at, print]) => at + (week.texts[print ?? ''] ?? ''))
        .join('\n'),
    )
    assert.match(today, /data-stop="[\w-]{36}"/) // the round of that day is there, whole
    assert.equal(later.length, 6)
    for (const { id, reference, door } of await ordersByIds(db, doors)) {
      for (const told of [id, reference]) assert.ok(!kept.includes(told), told)
      for (const told of whoIsAt(door)) assert.ok(!later.some((text) => text.includes(told)), told)
    }
    const ride = `Vélo 1, 9 h à 14 h 15, La Halle aux vélos, ${doors.length + shops.length} arrêts`
    const plain = (text: string) => text.replaceAll('\u00A0', ' ')
    assert.match(plain(later[0] ?? ''), new RegExp(`Mardi 2 juin.*${ride}.*Il faut du réseau`, 's'))
    assert.ok(plain((await yanis.get(`${TOUR}/envois`)).text).includes(ride))
  })
})
