import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { after, beforeEach, describe, test } from 'node:test'
import { openBeffroi, sentencesIn, writeBasemap, type Feature } from '#testing'
import { exampleRound } from '../seeds/courier-example.ts'
import { seededHub } from '../seeds/seeded-town.ts'

const beffroi = await openBeffroi()
const folder = mkdtempSync(join(tmpdir(), 'beffroi-ground-'))
const file = join(folder, 'ville.pmtiles')
after(async () => {
  rmSync(folder, { recursive: true })
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
beforeEach(() => {
  beffroi.ground.site.settings.basemap = undefined
})

/** A street from west to east through the whole town, each of its bends a hundredth of a degree from the last. */
const street = (latitude: number, kind: string): Feature => ({
  layer: 'roads',
  kind,
  line: Array.from({ length: 60 }, (_, n) => [1.7 + n / 100, latitude + (n % 2) / 5000]),
})
const town = [
  street(seededHub.latitude, 'major_road'),
  ...Array.from({ length: 40 }, (_, n) => street(seededHub.latitude + (n - 20) / 1000, 'path')),
]
const drawTown = () => writeBasemap(file, { zoom: 12, features: town, attribution: '&copy; OpenStreetMap' })
const groundIn = (page: string) =>
  /<image href="(\/livraisons\/fond\.svg\?[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')

describe('The operator’s map under the map of a day', () => {
  test('is drawn to the edges of the map, and says whose it is', async () => {
    await exampleRound(beffroi.db, beffroi.now())
    drawTown()
    const bruno = await beffroi.as('bruno')
    const day = beffroi.now().toISOString().slice(0, 10)
    const map = `/livraisons/jours/${day}/carte`
    assert.equal(groundIn((await bruno.get(map)).text), undefined)
    beffroi.ground.site.settings.basemap = file
    const at = groundIn((await bruno.get(map)).text) ?? assert.fail('no ground')
    const drawn = await bruno.get(at)
    assert.equal(drawn.headers.get('content-type'), 'image/svg+xml')
    assert.match(drawn.text, /stroke-width="4"/)
    assert.match(drawn.text, /© OpenStreetMap/)
    assert.equal((await (await beffroi.as('aicha')).get(at)).status, 404)
    assert.equal((await beffroi.visitor().get(at)).status, 303)
  })
  test('is an empty drawing where the file knows nothing of the ground', async () => {
    drawTown()
    beffroi.ground.site.settings.basemap = file
    const bruno = await beffroi.as('bruno')
    const far = await bruno.get('/livraisons/fond.svg?bords=43.2,5.3,43.3,5.4&taille=320,300')
    assert.equal(far.status, 200)
    assert.equal(far.headers.get('content-type'), 'image/svg+xml')
    assert.doesNotMatch(far.text, /<path|OpenStreetMap/)
  })
  test('answers no other address: none at all, a world, a drawing without size', async () => {
    beffroi.ground.site.settings.basemap = file
    const bruno = await beffroi.as('bruno')
    for (const ask of [
      '',
      '?bords=1,2,3',
      '?bords=-80,-170,80,170&taille=320,300',
      '?bords=50.9,1.8,51,1.9',
      '?bords=50.9,1.8,51,1.9&taille=0,1e9',
      '?bords=50.9,1.8,51,x&taille=320,300',
    ])
      assert.equal((await bruno.get(`/livraisons/fond.svg${ask}`)).status, 404, ask)
  })
})

describe('The operator’s map under the sketch of a courier', () => {
  test('shows what fits in a light screen, and whose map it is', async () => {
    drawTown()
    const { doors } = await exampleRound(beffroi.db, beffroi.now())
    const yanis = await beffroi.as('yanis')
    // a door among streets, wherever the plan begins
    const stop = `/livraisons/tournee/${doors.at(-1)}`
    assert.doesNotMatch((await yanis.get(stop)).text, /class="ground"/)
    beffroi.ground.site.settings.basemap = file
    const page = (await yanis.get(stop)).text
    assert.match(page, /<g class="ground">.*stroke-width="4"/s)
    assert.match(sentencesIn(page), /© OpenStreetMap/)
    assert.ok(gzipSync(page).length < 9_000, `${gzipSync(page).length} bytes`)
    rmSync(file)
    assert.match((await yanis.get(stop)).text, /class="ground"/, 'read once')
  })
})
