import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { contrast, openBeffroi, sentencesIn } from '#testing'
import { seededCompany, seededEvent } from '../seeds/seeded.ts'
import { layouts } from '../events/door.ts'
import { posterColours } from './colours.ts'
import { isReadFar } from './title.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const aicha = await beffroi.as('aicha')
const at = `/entreprise-virtuelle/${seededCompany}/evenements/${seededEvent(1)}/affiche`

async function sizeOf(path: string): Promise<{ pages: number; mm: number[] }> {
  const { bytes } = await aicha.get(path)
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  return { pages: pdf.numPages, mm: [width, height].map((points) => Math.round((points / 72) * 25.4)) }
}

describe('A poster', () => {
  test('is read from the other side of a street: 7 to 1 at least', () => {
    for (const { ground, onGround, band, onBand } of Object.values(posterColours)) {
      assert.ok(contrast(ground, onGround) >= 7, `${onGround} on ${ground}`)
      assert.ok(contrast(band, onBand) >= 7, `${onBand} on ${band}`)
    }
  })

  for (const layout of layouts)
    test(`${layout} is one sheet, small or large, and a picture of the same colours`, async () => {
      await aicha.submit(at, { layout })
      assert.deepEqual(await sizeOf(`${at}.pdf`), { pages: 1, mm: [210, 297] })
      assert.deepEqual(await sizeOf(`${at}-a3.pdf`), { pages: 1, mm: [297, 420] })
      const { bytes, headers } = await aicha.get(`${at}.png`)
      assert.equal(headers.get('content-type'), 'image/png')
      const picture = sharp(bytes)
      const { width, height } = await picture.metadata()
      assert.deepEqual([width, height], [1080, 1528])
      assert.ok(bytes.length < 600_000, `${bytes.length} bytes`)
      const corner = await picture
        .extract({ left: 3, top: 3, width: 1, height: 1 })
        .removeAlpha()
        .raw()
        .toBuffer()
      const { ground } = posterColours[layout]
      const gap = [1, 3, 5].map((from, n) =>
        Math.abs((corner[n] ?? 0) - Number.parseInt(ground.slice(from, from + 2), 16)),
      )
      assert.ok(
        gap.every((one) => one < 9),
        `${ground}: ${[...corner].join()}`,
      )
    })

  for (const [layout, colour, top] of [
    ['wall', 'brick', 13],
    ['line', 'lion', 264],
  ] as const)
    test(`${layout} shows a logo of its own colour: on a white plate`, async () => {
      await aicha.submit(at, { layout })
      const logo = { shape: 'square', colour, icon: 'home', letters: '' }
      await aicha.submit(`/entreprise-virtuelle/${seededCompany}/identite/logo`, logo)
      const { bytes } = await aicha.get(`${at}.png`)
      const px = (mm: number) => Math.round((mm * 1080) / 210)
      const edge = { left: px(13.4), top: px(top + 5), width: px(0.8), height: px(8) }
      const pixels = await sharp(bytes).extract(edge).removeAlpha().raw().toBuffer()
      assert.ok(Math.min(...pixels) > 240, String(Math.min(...pixels)))
    })

  test('shows the letters of a logo in its picture too, and a photo', async () => {
    await aicha.submit(at, { layout: 'paper' })
    const identity = `/entreprise-virtuelle/${seededCompany}/identite`
    const inLogo = async () => {
      const { bytes } = await aicha.get(`${at}.png`)
      const box = { left: 57, top: 57, width: 100, height: 100 }
      return sharp(bytes).extract(box).removeAlpha().raw().toBuffer()
    }
    const count = (pixels: Buffer, is: (rgb: number[]) => boolean) =>
      Array.from({ length: 10_000 }, (_, n) => [...pixels.subarray(3 * n, 3 * n + 3)]).filter(is).length
    const form = { shape: 'square', colour: 'sea', icon: 'home', letters: 'MV' }
    await aicha.submit(`${identity}/logo`, form)
    const isWhite = (rgb: number[]) => rgb.every((one) => one > 200)
    assert.ok(count(await inLogo(), isWhite) > 600)
    const red = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#e00000' } })
      .png()
      .toBuffer()
    await aicha.submit(`${identity}/photo`, {
      photo: new File([Buffer.from(red)], 'logo.png', { type: 'image/png' }),
    })
    const shown = count(await inLogo(), ([r = 0, g = 0]) => r > 180 && g < 60)
    assert.ok(shown > 8000, String(shown))
  })

  test('is seen as it is printed, in each layout, with its words beside', async () => {
    const { text } = await aicha.get(at)
    const seen = [...text.matchAll(/class="poster" src="([^"]+)"/g)].map(([, src = '']) => src)
    assert.equal(seen.length, layouts.length)
    assert.match(sentencesIn(text), /Les mots Quoi Repassage solidaire Quand Samedi .* Où Maison Ronville/)
    assert.match(sentencesIn(text), /On lit l’affiche de loin/)
    for (const layout of layouts) {
      const src = seen.find((one) => one.includes(`/apercu/${layout}?`)) ?? assert.fail(layout)
      const { bytes, headers } = await aicha.get(src)
      assert.equal((await sharp(bytes).metadata()).width, 720)
      assert.equal(headers.get('cache-control'), 'private, max-age=86400')
      await aicha.submit(at, { layout })
      const { bytes: sent } = await aicha.get(`${at}.png`)
      const same = await sharp(sent).resize({ width: 72 }).removeAlpha().greyscale().raw().toBuffer()
      const small = await sharp(bytes).resize({ width: 72 }).removeAlpha().greyscale().raw().toBuffer()
      const gap = small.reduce((sum, one, n) => sum + Math.abs(one - (same[n] ?? 0)), 0) / small.length
      assert.ok(gap < 6, `${layout}: ${gap}`)
    }
    const yanis = await beffroi.as('yanis')
    assert.equal((await yanis.get(`${at}/apercu/wall`)).status, 404)
    assert.equal((await aicha.get(`${at}/apercu/ceiling`)).status, 404)
  })

  test('says when its title is too long to be read from far', () => {
    assert.ok(isReadFar('Repassage solidaire'))
    assert.ok(
      !isReadFar('Une grande journée pour apprendre ensemble à repasser, à plier et à ranger le linge'),
    )
  })
})
