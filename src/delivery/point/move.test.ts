import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { formIn, linkIn, newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { newId, asId } from '#platform/id'
import { readHub, saveHub } from '../hub-store.ts'
import type { Point } from '../order.ts'
import { movePlace, placesByIds, savePlace } from '../place-store.ts'
import { seededHub, seededPlaces } from '../seeds/seeded-town.ts'
import type { PlaceId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { db } = beffroi
const bruno = await beffroi.as('bruno')

const shop = seededPlaces[4]!
const start: Point = shop.point!
const PLACE = `/livraisons/lieux/${shop.id}`
const HERE = `${PLACE}/point`
const HUB = '/livraisons/depot/point'

const now = async () => (await placesByIds(db, [shop.id]))[0]?.point
const putBack = () => movePlace(db, shop.id, { ...start, from: 'person' })

/** Metres to the east and to the north, on the sphere. */
function apart(from: Point, to: Point): { east: number; north: number } {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const R = 6_371_009
  return {
    east: R * radians(to.longitude - from.longitude) * Math.cos(radians(from.latitude)),
    north: R * radians(to.latitude - from.latitude),
  }
}
const near = (found: number, wanted: number) =>
  assert.ok(Math.abs(found - wanted) <= Math.max(0.3, Math.abs(wanted) * 0.02), `${found} m, not ${wanted} m`)

/** The point that an address proposes. */
function proposedIn(address: string | null): Point & { large: string | null } {
  const query = new URL(address ?? '', 'http://localhost').searchParams
  const [latitude, longitude] = [Number(query.get('lat')), Number(query.get('lon'))]
  return { latitude, longitude, large: query.get('large') }
}

const touch = async (from: string, x: number, y: number) => {
  const form = formIn((await bruno.get(from)).text, HERE)
  const { location, status } = await bruno.post(HERE, { ...form, 'point.x': x, 'point.y': y })
  assert.equal(status, 303)
  return { ...proposedIn(location), location: location ?? '' }
}
const keepForm = async (address: string) => formIn((await bruno.get(address)).text, `${HERE}/garder`)
const proposed = (point: Point) => `${HERE}?lat=${point.latitude}&lon=${point.longitude}`
const elsewhere: Point = { latitude: 50.9531, longitude: 1.8592 }

describe('A touch of the drawing', () => {
  for (const [large, metres] of [
    ['160', 0.5],
    ['400', 1.25],
    ['1200', 3.75],
  ] as const)
    test(`${large} m across moves the point by as many metres, north up, and the width stays`, async () => {
      const moved = await touch(`${HERE}?large=${large}`, 240, 100)
      const { east, north } = apart(start, moved)
      near(east, 80 * metres)
      near(north, 60 * metres)
      assert.equal(moved.large, large)
      assert.match(moved.location, /#plan$/)
      const again = await touch(moved.location, 100, 280)
      const back = apart(moved, again)
      near(back.east, -60 * metres)
      near(back.north, -120 * metres)
    })
  test('is a proposal: it is told, and nothing is written', async () => {
    const { location } = await touch(HERE, 240, 100)
    assert.match(
      sentencesIn((await bruno.get(location)).text),
      /Il a bougé de 125 m\. Rien n’est encore enregistré/,
    )
    assert.deepEqual(await now(), { ...start, from: 'person' })
  })
  test('is kept while one looks from nearer, or from farther', async () => {
    const { latitude, longitude, location } = await touch(HERE, 240, 100)
    const { text } = await bruno.get(location)
    for (const [words, large] of [
      [/Plus près/, '160'],
      [/Plus large/, '1200'],
    ] as const)
      assert.deepEqual(proposedIn(linkIn(text, words)), { latitude, longitude, large })
    assert.doesNotMatch((await bruno.get(`${HERE}?large=160`)).text, /Plus près/)
    assert.doesNotMatch((await bruno.get(`${HERE}?large=1200`)).text, /Plus large/)
  })
})

describe('One of the four buttons', () => {
  const step = async (large: string, toward: string) =>
    apart(start, proposedIn((await bruno.post(HERE, { large, toward })).location))
  test('moves the point by a step, longer where one sees farther', async () => {
    const words = sentencesIn((await bruno.get(HERE)).text)
    assert.match(words, /10 m au nord 10 m à l’ouest 10 m à l’est 10 m au sud/)
    for (const [large, length] of [
      ['160', 5],
      ['400', 10],
      ['1200', 30],
    ] as const)
      for (const [vers, east, north] of [
        ['nord', 0, length],
        ['sud', 0, -length],
        ['est', length, 0],
        ['ouest', -length, 0],
      ] as const) {
        const found = await step(large, vers)
        near(found.east, east)
        near(found.north, north)
      }
  })
})

describe('A point that is kept', () => {
  after(putBack)
  test('is written as put by hand, once however often it is sent', async () => {
    const form = await keepForm(proposed(elsewhere))
    const next = await bruno.submit(`${HERE}/garder`, form)
    assert.match(sentencesIn(next.text), /Le point est déplacé/)
    assert.deepEqual(await now(), { ...elsewhere, from: 'person' })
    assert.equal((await bruno.post(`${HERE}/garder`, form)).location, PLACE)
    assert.deepEqual(await now(), { ...elsewhere, from: 'person' })
  })
  test('is refused when somebody else saved meanwhile, and is still proposed', async () => {
    const [mine, theirs] = [await keepForm(proposed(start)), await keepForm(`${HERE}?lat=50.95&lon=1.85`)]
    await bruno.submit(`${HERE}/garder`, theirs)
    const refused = await bruno.post(`${HERE}/garder`, mine)
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Quelqu’un d’autre a enregistré entre-temps/)
    assert.equal((await now())?.latitude, 50.95)
    const again = formIn(refused.text, `${HERE}/garder`)
    assert.equal(Number(again['lat']), start.latitude)
    await bruno.submit(`${HERE}/garder`, again)
    assert.deepEqual(await now(), { ...start, from: 'person' })
  })
  test('of the hub moves the hub, whose form then keeps it', async () => {
    const form = formIn((await bruno.get(`${HUB}?lat=50.9456&lon=1.8511`)).text, `${HUB}/garder`)
    await bruno.submit(`${HUB}/garder`, form)
    const moved = await readHub(db, seededHub.id)
    assert.deepEqual([moved?.latitude, moved?.longitude], [50.9456, 1.8511])
    assert.equal((await bruno.post(`${HUB}/garder`, form)).status, 303)
    const DEPOT = '/livraisons/depot'
    await bruno.submit(DEPOT, { ...formIn((await bruno.get(DEPOT)).text, DEPOT), reload: '11' })
    assert.equal((await readHub(db, seededHub.id))?.latitude, 50.9456)
    assert.match(linkIn((await bruno.get(DEPOT)).text, /Déplacer le point/), /depot\/point$/)
  })
})

describe('A point that cannot be', () => {
  const FAR = /Ce point est trop loin du dépôt pour un vélo/
  test('is too far from the hub: refused as it is proposed, moved or kept', async () => {
    const far = { lat: '51.6', lon: '1.85', large: '400' }
    const answers = [
      await bruno.get(`${HERE}?lat=51.6&lon=1.85`),
      await bruno.post(HERE, { ...far, toward: 'nord' }),
      await bruno.post(`${HERE}/garder`, { ...(await keepForm(proposed(elsewhere))), ...far }),
      await bruno.post(`${HUB}/garder`, far),
    ]
    for (const { status, text } of answers) {
      assert.equal(status, 422)
      assert.match(sentencesIn(text), FAR)
    }
    assert.deepEqual(await now(), { ...start, from: 'person' })
    assert.equal((await bruno.get(`${HERE}/plan.svg?lat=51.6&lon=1.85`)).status, 200)
  })
  test('was not touched: a sentence says what to do', async () => {
    const untouched: Record<string, string>[] = [
      {},
      { 'point.x': 'NaN', 'point.y': '12' },
      { 'point.x': '12' },
      { 'point.x': '-4', 'point.y': '12' },
      { 'point.x': '321', 'point.y': '12' },
      { 'point.x': '0', 'point.y': '0' }, // a press of Enter
      { toward: 'constructor' },
    ]
    for (const form of untouched) {
      const { status, text } = await bruno.post(HERE, form)
      assert.equal(status, 422, JSON.stringify(form))
      assert.match(
        sentencesIn(text),
        /Touchez le dessin là où c’est juste, ou servez-vous des quatre boutons/,
      )
    }
    const nothing = await bruno.post(`${HERE}/garder`, { lat: 'NaN', lon: '' })
    assert.equal(nothing.status, 422)
    assert.match(sentencesIn(nothing.text), /Déplacez d’abord le point/)
    for (const query of ['lat=NaN&lon=1', 'lat=1e99&lon=2', 'lat=999&lon=999', 'lat=50.95', 'large=0'])
      assert.equal((await bruno.get(`${HERE}?${query}`)).status, 200, query)
  })
  test('is that of a place that nobody placed, or of none', async () => {
    const id = newId<PlaceId>()
    await savePlace(db, { ...shop, id, siret: null, name: 'Nulle part', point: null }, beffroi.now())
    assert.doesNotMatch((await bruno.get(`/livraisons/lieux/${id}`)).text, /Déplacer le point/)
    for (const one of [id, randomUUID(), 'x'])
      for (const page of ['point', 'point/plan.svg'])
        assert.equal((await bruno.get(`/livraisons/lieux/${one}/${page}`)).status, 404)
  })
  test('is that of the place of another hub, for who runs the bikes there', async () => {
    const { id: organisationId } = await newOrganisation(beffroi, 'integration')
    const other = await newcomer(beffroi, { organisationId, role: 'technical supervisor' })
    await saveHub(
      db,
      { ...seededHub, id: newId(), organisationId: asId(organisationId), name: 'Ailleurs' },
      beffroi.now(),
    )
    assert.equal((await other.get(HUB)).status, 200)
    const form = await keepForm(proposed(elsewhere))
    for (const page of [HERE, `${HERE}/plan.svg`]) assert.equal((await other.get(page)).status, 404)
    for (const address of [HERE, `${HERE}/garder`])
      assert.equal((await other.post(address, { ...form, toward: 'nord' })).status, 404)
    assert.deepEqual(await now(), { ...start, from: 'person' })
  })
})
