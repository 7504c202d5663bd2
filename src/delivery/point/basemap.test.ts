import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, describe, test } from 'node:test'
import sharp from 'sharp'
import { openBeffroi, sentencesIn, writeBasemap, type Feature } from '#testing'
import { seededPlaces } from '../seeds/seeded-town.ts'

const beffroi = await openBeffroi()
const folder = mkdtempSync(join(tmpdir(), 'beffroi-basemap-'))
const file = join(folder, 'ville.pmtiles')
after(async () => {
  rmSync(folder, { recursive: true })
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const bruno = await beffroi.as('bruno')
const shop = seededPlaces[4]!
const { latitude, longitude } = shop.point!
const HERE = `/livraisons/lieux/${shop.id}/point`
const drawing = async (asked = '') => (await bruno.get(`${HERE}/plan.svg${asked}`)).text

/** So many metres east and north of the point. */
const at = (east: number, north: number): [number, number] => [
  longitude + east / 111_195 / Math.cos((latitude * Math.PI) / 180),
  latitude + north / 111_195,
]
const square = (east: number, north: number): [number, number][] =>
  [
    [0, 0],
    [30, 0],
    [30, 20],
    [0, 20],
  ].map(([x = 0, y = 0]) => at(east + x, north + y))
const town: Feature[] = [
  { layer: 'roads', kind: 'minor_road', line: [at(-300, -40), at(300, -40)] },
  { layer: 'roads', kind: 'major_road', line: [at(60, -300), at(60, 300)] },
  { layer: 'roads', kind: 'ferry', line: [at(-300, 111), at(300, 111)] },
  { layer: 'buildings', kind: 'building', line: square(10, -30), closed: true },
  { layer: 'water', kind: 'river', line: square(-90, 50), closed: true },
]

beforeEach(() => {
  beffroi.ground.site.settings.basemap = file
})

describe('The operator’s map', () => {
  test('drawn, is under the drawing: streets, water, buildings, where they are', async () => {
    writeBasemap(file, {
      zoom: 15,
      features: town,
      attribution: '<a href="https://x.test">&copy; OpenStreetMap</a>',
    })
    const svg = await drawing()
    // 400 m are 320 units: 40 m south of the middle is 32 below it, 60 m east is 48 to the right
    assert.match(svg, /<path d="M-?\d+ 192L\d+ 192[^"]*" stroke-width="6"/)
    assert.match(svg, /M208 \d+L208 -\d+[^"]*" stroke-width="9"/)
    assert.match(svg, /M168 184L192 184L192 168L168 168(L168 184)?z/)
    assert.match(svg, /fill="#cfe0e6"/)
    assert.doesNotMatch(svg, / 71L| 72L/, 'no boat on the streets')
    assert.match(sentencesIn((await bruno.get(HERE)).text), /Fond de carte\s: © OpenStreetMap/)
  })
  test('leaves the buildings out of the widest drawing', async () => {
    writeBasemap(file, { zoom: 15, features: town })
    assert.match(await drawing('?large=160'), /fill="#eef0ee"/)
    assert.doesNotMatch(await drawing('?large=1200'), /fill="#eef0ee"/)
    assert.doesNotMatch((await bruno.get(HERE)).text, /Fond de carte/)
  })
  test('made of pictures, is shown as it is', async () => {
    const picture = await sharp({ create: { width: 256, height: 256, channels: 3, background: '#8a8' } })
      .png()
      .toBuffer()
    writeBasemap(file, { zoom: 16, picture, around: [longitude, latitude] })
    assert.match(
      await drawing(),
      /<image href="data:image\/png;base64,[^"]+" x="[^"]+" y="[^"]+" width="[34]\d\d/,
    )
  })
  test('that knows nothing of this ground, that is away or broken, leaves our drawing', async () => {
    beffroi.ground.site.settings.basemap = undefined
    const ours = await drawing()
    beffroi.ground.site.settings.basemap = file
    writeBasemap(file, {
      zoom: 15,
      features: [
        {
          layer: 'roads',
          kind: 'path',
          line: [
            [0, 0],
            [0.001, 0],
          ],
        },
      ],
    })
    assert.equal(await drawing(), ours)
    writeFileSync(file, 'PMTiles')
    assert.equal(await drawing(), ours)
    rmSync(file)
    assert.equal(await drawing(), ours)
    assert.equal((await bruno.get(HERE)).status, 200)
  })
})
