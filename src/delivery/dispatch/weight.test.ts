import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { after, describe, test } from 'node:test'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi } from '#testing'
import { newId } from '#platform/id'
import { insertOrder } from '../order-write-store.ts'
import { planDay } from '../planning/plan-day.ts'
import { planOfDay } from '../plan/store.ts'
import { orderFor, seededOrderId } from '../seeds/seeded-orders.ts'
import { seededHub as hub } from '../seeds/seeded-town.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const day = addDays(parisDay(beffroi.now()), 1)
const bruno = await beffroi.as('bruno')
const LIMIT = 14 * 1024
const names = [
  'Chloé Morel',
  'Denis Gest',
  'Sofia Bakari',
  'Rachid Delannoy',
  'Lina Vasseur',
  'Paul Wierre',
  'Jeanne Lhomme',
]
const streets = [
  'Rue Neuve',
  'Rue des Quatre Coins',
  'Boulevard Jacquard',
  'Rue de la Pomme d’Or',
  'Quai de la Loire',
]

/** Sixty orders on three bikes: a third more than the heaviest day of November. */
async function fillDay(): Promise<void> {
  for (let n = 12; n <= 60; n++) {
    const order = orderFor('tomorrow', day, n)
    const { point } = order.door
    await insertOrder(beffroi.db, {
      ...order,
      id: newId(),
      follow: randomUUID(),
      door: {
        ...order.door,
        recipientName: `${names[n % names.length]} ${String.fromCharCode(65 + (n % 26))}${n}`,
        address: `${n * 3} ${streets[n % streets.length]}`,
        point: point && {
          ...point,
          latitude: point.latitude + (n % 9) / 2000,
          longitude: point.longitude - (n % 7) / 1500,
        },
      },
    })
  }
  const planned = await planDay(beffroi.db, {
    hub,
    day,
    by: null,
    at: beffroi.now(),
    seconds: 1,
    iterations: 150,
  })
  assert.ok(planned.ok)
}

async function weigh(path: string): Promise<number> {
  const page = await bruno.get(path)
  assert.equal(page.status, 200)
  let bytes = gzipSync(page.text).length
  for (const [, asset = ''] of page.text.matchAll(/(?:stylesheet" href|<script [^>]*src)="([^"]+)"/g))
    bytes += gzipSync((await bruno.get(asset)).bytes).length
  return bytes
}

describe('The heaviest day, sixty orders on three bikes', () => {
  test('is planned', fillDay)
  for (const [what, path] of [
    ['as lanes', () => `/livraisons/jours/${day}`],
    ['on the map', () => `/livraisons/jours/${day}/carte`],
    ['in its history', () => `/livraisons/jours/${day}/historique`],
    ['order by order', () => `/livraisons/jours/${day}/commandes/${seededOrderId('tomorrow', 1)}`],
  ] as const)
    test(`weighs no more than 14 kB ${what}`, async () => {
      const bytes = await weigh(path())
      assert.ok(bytes <= LIMIT, `${bytes} bytes`)
    })
  test('weighs no more than 14 kB round by round', async () => {
    const kept = await planOfDay(beffroi.db, hub.id, day)
    for (const { bike } of kept?.plan.bikes ?? []) {
      const bytes = await weigh(`/livraisons/jours/${day}/tournees/${bike}`)
      assert.ok(bytes <= LIMIT, `${bytes} bytes`)
    }
    assert.deepEqual(beffroi.surprises, [])
  })
})
