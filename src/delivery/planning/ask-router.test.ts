import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { after, describe, test } from 'node:test'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { askRouter } from './ask-router.ts'
import { readDay } from '../plan/day-store.ts'
import { planDay } from './plan-day.ts'
import { planOfDay } from '../plan/store.ts'
import { seededHub as hub } from '../seeds/seeded-town.ts'
import { missingWays, pointKey, pointsOf } from '../plan/way.ts'

type Place = { lat: number; lon: number }
type Wish = {
  sources: Place[]
  targets: Place[]
  costing: string
  costing_options: { bicycle: { cycling_speed: number } }
}

/** A small router that speaks as Valhalla does: twice the line, a kilometre in four minutes; nothing east of `wall`. */
function answerMatrix({ sources, targets }: Wish, wall: number) {
  const sources_to_targets = sources.map((from, from_index) =>
    targets.map((to, to_index) => {
      if (from.lon > wall || to.lon > wall) return { from_index, to_index, distance: null, time: null }
      const line_km = Math.hypot((from.lat - to.lat) * 111.2, (from.lon - to.lon) * 70)
      return {
        from_index,
        to_index,
        distance: Math.round(2000 * line_km) / 1000,
        time: Math.round(480 * line_km),
      }
    }),
  )
  return { sources_to_targets, units: 'kilometers' }
}

const asked: Wish[] = []
let broken = false
const server: Server = createServer((request, response) => {
  let body = ''
  request.on('data', (part: Buffer) => (body += part.toString()))
  request.on('end', () => {
    const [status, said] = answerTo(`${request.method} ${request.url}`, JSON.parse(body))
    response.writeHead(status, { 'content-type': 'application/json' }).end(said)
  })
})

function answerTo(address: string, wish: Wish): [number, string] {
  if (address !== 'POST /sources_to_targets') return [404, '{}']
  asked.push(wish)
  if (wish.sources.length * wish.targets.length > 2500) return [400, '{"error_code":150}']
  return [200, broken ? '<html>' : JSON.stringify(answerMatrix(wish, 2))]
}
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const bound = server.address()
const router = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  server.close()
})
const { db } = beffroi
const tomorrow = addDays(parisDay(beffroi.now()), 1)
const plan = (with_: string | undefined) =>
  planDay(db, { hub, day: tomorrow, by: null, at: beffroi.now(), seconds: 1, iterations: 40, router: with_ })

describe('A bike router', () => {
  test('is asked no more than 2 500 ways at once, however many places there are', async () => {
    const places = Array.from({ length: 70 }, (_, n) => ({ latitude: 50.9 + n / 1000, longitude: 1.8 }))
    const told = await askRouter(router, places, places, 15_000)
    assert.equal(told?.length, 70)
    assert.ok(told.every((row) => row.length === 70))
    assert.deepEqual(told[0]?.[1], { length_m: 222, travel_s: 53 })
    assert.ok(asked.length > 1)
  })
  test('says null where it finds no way', async () => {
    const told = await askRouter(
      router,
      [{ latitude: 50.9, longitude: 1.8 }],
      [{ latitude: 50.9, longitude: 2.5 }],
      15_000,
    )
    assert.deepEqual(told, [[null]])
  })
  test('that answers nonsense, or not at all, is away', async () => {
    broken = true
    const somewhere = [{ latitude: 50.9, longitude: 1.8 }]
    assert.equal(await askRouter(router, somewhere, somewhere, 15_000), undefined)
    broken = false
    assert.equal(await askRouter('http://127.0.0.1:1', somewhere, somewhere, 15_000), undefined)
  })
})

describe('A day planned with a bike router', () => {
  test('that is away is planned as the crow flies, and says so', async () => {
    const planned = await plan('http://127.0.0.1:1')
    assert.ok(planned.ok && planned.routerAway)
    assert.equal((await planOfDay(db, hub.id, tomorrow))?.distances, 'as the crow flies')
  })
  test('rides its ways, at the speed of the hub', async () => {
    const before = (await planOfDay(db, hub.id, tomorrow))!.distance_m
    asked.length = 0
    const planned = await plan(router)
    assert.ok(planned.ok && !planned.routerAway && planned.better, JSON.stringify(planned))
    const kept = await planOfDay(db, hub.id, tomorrow)
    assert.equal(kept?.distances, 'bike router')
    assert.ok(kept.distance_m > before * 1.3, `${kept.distance_m} after ${before}`)
    assert.equal(asked[0]?.costing, 'bicycle')
    assert.equal(asked[0].costing_options.bicycle.cycling_speed, 15)
  })
  test('asks it once for each way', async () => {
    const rows = await readDay(db, hub, tomorrow)
    assert.deepEqual(missingWays(pointsOf(rows).map(pointKey), rows.ways ?? new Map()).from, [])
    asked.length = 0
    assert.ok((await plan(router)).ok)
    assert.equal(asked.length, 0)
  })
  test('tells which distances it shows', async () => {
    const bruno = await beffroi.as('bruno')
    const words = sentencesIn((await bruno.get(`/livraisons/jours/${tomorrow}`)).text)
    assert.match(words, /Distances par les voies cyclables\./)
    const today = sentencesIn((await bruno.get('/livraisons/jours/aujourdhui')).text)
    assert.match(today, /Distances par les voies cyclables, à vol d’oiseau × 1,3 où/)
  })
  test('still lets an order be given to another bike', async () => {
    const bruno = await beffroi.as('bruno')
    const { orders } = await readDay(db, hub, tomorrow)
    for (const order of orders) {
      const page = await bruno.get(`/livraisons/jours/${tomorrow}/commandes/${order.id}`)
      assert.equal(page.status, 200)
      assert.match(page.text, /km|trop|prêt|place/)
    }
    assert.deepEqual(beffroi.surprises, [])
  })
})
