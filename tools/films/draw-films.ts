// Draws the two films of the demo and the picture of each of their steps, and writes them where its seeds read them: `node --import ./tools/jsx.ts tools/films/draw-films.ts`.
// The pictures are ours, drawn here; a Chromium encodes them. What it writes is kept in the repository: nothing draws them at a start.
import { readFileSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { openBrowser } from '#testing'
import { cleanWindow } from './clean-window.ts'
import { PICTURES_A_SECOND, picturesOf, type Film } from './film.ts'
import { ironShirt } from './iron-shirt.ts'

const BITS_A_SECOND = 70_000
const root = new URL('../../', import.meta.url)
const encoder = readFileSync(new URL('node_modules/mediabunny/dist/bundles/mediabunny.min.mjs', root), 'utf8')

const browser = await openBrowser()
for (const film of [ironShirt, cleanWindow]) {
  keep(`${film.name}.mp4`, await encode(film))
  for (const [n, { draw }] of film.scenes.entries())
    keep(
      `${film.name}-${n + 1}.jpg`,
      await sharp(Buffer.from(draw(0.6)))
        .jpeg({ quality: 80 })
        .toBuffer(),
    )
}
await browser.close()

function keep(name: string, bytes: Buffer): void {
  writeFileSync(new URL(`src/portfolio/seeds/films/${name}`, root), bytes)
  console.log(`${name}: ${bytes.length} bytes`)
}

/** An MP4 (H.264) of 640 × 360, without sound: what every telephone plays. */
async function encode(film: Film): Promise<Buffer> {
  const context = await browser.desk()
  // an address of this machine, answered here: browsers encode nowhere else
  await context.route('http://localhost/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p></p>' }),
  )
  const page = await context.newPage()
  await page.goto('http://localhost/')
  const written = await page.evaluate(write, {
    encoder,
    pictures: picturesOf(film),
    aSecond: PICTURES_A_SECOND,
    bitrate: BITS_A_SECOND,
  })
  await context.close()
  return Buffer.from(written, 'base64')
}

type Given = { encoder: string; pictures: string[]; aSecond: number; bitrate: number }

/** Runs in the page. */
async function write({ encoder, pictures, aSecond, bitrate }: Given): Promise<string> {
  const url = URL.createObjectURL(new Blob([encoder], { type: 'text/javascript' }))
  const { Output, Mp4OutputFormat, BufferTarget, CanvasSource }: typeof import('mediabunny') = await import(
    url
  )
  const canvas = document.createElement('canvas')
  canvas.width = 640
  canvas.height = 360
  const paper = canvas.getContext('2d', { alpha: false })
  const target = new BufferTarget()
  const output = new Output({ format: new Mp4OutputFormat(), target })
  const source = new CanvasSource(canvas, { codec: 'avc', bitrate, keyFrameInterval: 2 })
  output.addVideoTrack(source, { frameRate: aSecond })
  await output.start()
  for (const [n, svg] of pictures.entries()) {
    const drawing = new Image()
    drawing.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
    await drawing.decode()
    paper?.drawImage(drawing, 0, 0)
    await source.add(n / aSecond, 1 / aSecond)
  }
  await output.finalize()
  const bytes = new Uint8Array(target.buffer ?? new ArrayBuffer(0))
  let text = ''
  for (let at = 0; at < bytes.length; at += 30_000)
    text += String.fromCharCode(...bytes.subarray(at, at + 30_000))
  return btoa(text)
}
