import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn } from '#testing'
import { layouts } from '../events/door.ts'
import { seededCompany, seededEvent } from '../seeds/seeded.ts'
import { posterColours } from './colours.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const aicha = await beffroi.as('aicha')
const claire = await beffroi.as('claire')
const at = `/entreprise-virtuelle/${seededCompany}/evenements/${seededEvent(1)}/affiche`

async function photo(background: string): Promise<File> {
  const bytes = await sharp({ create: { width: 1200, height: 900, channels: 3, background } })
    .png()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'groupe.png', { type: 'image/png' })
}

type Rgb = readonly [number, number, number]
const isBlue = ([r, g, b]: Rgb) => b > 180 && r < 70 && g < 70

/** The colours of the poster down its middle, from top to bottom. */
async function colours(left = 540): Promise<Rgb[]> {
  const { bytes } = await aicha.get(`${at}.png`)
  const line = { left, top: 0, width: 1, height: 1528 }
  const raw = await sharp(bytes).extract(line).removeAlpha().raw().toBuffer()
  return Array.from({ length: 1528 }, (_, y): Rgb => [
    raw[3 * y] ?? 0,
    raw[3 * y + 1] ?? 0,
    raw[3 * y + 2] ?? 0,
  ])
}

const addressOf = (page: string) => /src="([^"]*\/affiche\/photo\/[^"?]+)"/.exec(page)?.[1]
const files = async () =>
  (
    await beffroi.db.row<{ count: number }>(sql`
      select count(*)::int as count from files.files where name = 'groupe.png' and claimed_at is not null`)
  )?.count

describe('The photo of a poster', () => {
  test('waits for who can be recognised to be asked; a form to be mended keeps it', async () => {
    const nothing = await aicha.post(`${at}/photo`, { seen: 'nobody' })
    assert.equal(nothing.status, 422)
    assert.match(nothing.text, /Prenez une photo/)
    const first = await aicha.post(`${at}/photo`, { photo: await photo('#0000ff'), who: 'Aïcha' })
    assert.equal(first.status, 422)
    assert.match(first.text, /Choisissez une réponse/)
    assert.match(first.text, /La photo est arrivée/)
    assert.match(
      sentencesIn(first.text),
      /le jour de leur accord(?! \(facultatif\))/,
      'once it is yes, it is asked',
    )
    assert.match(first.text, /value="Aïcha"/)
    const kept = /name="kept" value="([^"]+)"/.exec(first.text)?.[1] ?? ''
    const second = await aicha.post(`${at}/photo`, { kept, seen: 'agreed', who: '', day: '2099-01-01' })
    assert.equal(second.status, 422)
    assert.match(second.text, /Écrivez leurs noms/)
    assert.match(second.text, /Ce jour n’est pas encore passé/)
    assert.equal(await files(), 0)
    const others = await claire.post(`${at}/photo`, { kept, seen: 'nobody' })
    assert.equal(others.status, 422, 'it is of who gave it')
    assert.match(others.text, /Prenez une photo/)
    const third = { kept, seen: 'agreed', who: 'Aïcha, Jocelyne', day: '2026-06-01' }
    for (const again of [1, 2]) assert.equal((await aicha.post(`${at}/photo`, third)).status, 303, `${again}`)
    assert.equal(await files(), 1)
    assert.match((await claire.get(at)).text, /D’accord pour être sur la photo\s: Aïcha, Jocelyne/)
  })

  test('leaves after what is typed of it: too heavy, it is refused with nothing lost', async () => {
    const { text } = await aicha.get(at)
    const form = text.slice(text.indexOf(`action="${at}/photo"`))
    const names = [...form.slice(0, form.indexOf('</form>')).matchAll(/name="([^"]+)"/g)]
    assert.deepEqual([...new Set(names.map(([, name]) => name))], ['seen', 'who', 'day', 'photo'])
  })

  for (const layout of layouts)
    test(`is printed on ${layout}, and no letter stands on it`, async () => {
      await aicha.submit(at, { layout })
      const { ground, band } = posterColours[layout]
      const flat = [ground, band].map((one) => [1, 3, 5].map((n) => Number.parseInt(one.slice(n, n + 2), 16)))
      const all = await colours()
      const blue = all.filter(isBlue).length
      assert.ok(blue > 250, `${blue} rows of photo`)
      // the photo is one piece: what stands above or below it is flat ink and its letters
      const [from, to] = [all.findIndex(isBlue), all.findLastIndex(isBlue)]
      assert.equal(to - from + 1, blue)
      const margin = await colours(30)
      const around = margin.filter((one) => !isBlue(one))
      const isFlat = (one: Rgb) =>
        flat.some((ink) => ink.every((part, n) => Math.abs(part - (one[n] ?? 0)) < 12))
      assert.ok(around.filter(isFlat).length > 0.9 * around.length, 'the ground is flat')
    })

  test('leaves every poster at once when somebody does not agree any more, with its file', async () => {
    const seen = addressOf((await aicha.get(at)).text) ?? assert.fail('no photo on the page')
    assert.equal((await claire.get(seen)).status, 200)
    for (const id of ['karine', 'yanis'] as const) {
      const stranger = await beffroi.as(id)
      assert.equal((await stranger.get(seen)).status, 404)
      assert.equal((await stranger.post(`${at}/photo`, { seen: 'nobody' })).status, 404)
      assert.equal((await stranger.post(`${at}/photo/retirer`)).status, 404)
    }
    assert.equal((await claire.post(`${at}/photo/retirer`)).status, 303)
    assert.equal((await aicha.get(seen)).status, 404)
    assert.equal(addressOf((await aicha.get(at)).text), undefined)
    assert.equal((await colours()).filter(isBlue).length, 0)
    assert.equal(await files(), 0)
    assert.equal((await claire.post(`${at}/photo/retirer`)).status, 303)
  })
})
