import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { openBeffroi } from '#testing'
import { readPicture, receiveFile, sweepUnclaimed, type FileId } from './index.ts'

const monday = new Date('2026-06-01T08:00:00Z')
const dataDir = mkdtempSync(join(tmpdir(), 'beffroi-pictures-'))
const beffroi = await openBeffroi({ empty: true })
after(async () => {
  await beffroi.close()
  rmSync(dataDir, { recursive: true })
})

async function receive(content: Uint8Array, kind: 'image' | 'pdf'): Promise<FileId> {
  const wish = { content, name: 'x', kinds: [kind], maxBytes: 9_000_000, at: monday }
  const answer = await receiveFile(beffroi.db, dataDir, wish)
  assert(answer.ok)
  return answer.file.id
}

const photo = (width: number) =>
  sharp({ create: { width, height: width / 2, channels: 3, background: '#86311f' } })
    .jpeg()
    .toBuffer()

const ask = async (id: FileId, asked?: string) => {
  const found = await readPicture(beffroi.db, dataDir, id, asked)
  assert(found)
  return { ...found, width: (await sharp(found.bytes).metadata()).width }
}

describe('A picture', () => {
  test('is given in the width of a card, of a telephone, or as it is kept', async () => {
    const id = await receive(await photo(1_200), 'image')
    const given = [await ask(id, '320'), await ask(id, '640'), await ask(id)]
    assert.deepEqual(
      given.map(({ width, mediaType }) => [width, mediaType]),
      [
        [320, 'image/webp'],
        [640, 'image/webp'],
        [1_200, 'image/webp'],
      ],
    )
    assert.equal(new Set(given.map(({ tag }) => tag)).size, 3)
    assert.deepEqual(await ask(id, '320'), given[0])
  })
  test('is not made larger, nor in a width that is not ours', async () => {
    const id = await receive(await photo(200), 'image')
    assert.equal((await ask(id, '640')).width, 200)
    assert.equal((await ask(id, '321')).width, 200)
    const made = readdirSync(join(dataDir, 'pictures'), { recursive: true }).map(String)
    assert.ok(made.every((one) => !one.endsWith('-321')))
  })
  test('asked for by twenty people at once is made once and is whole for all', async () => {
    const id = await receive(await photo(1_300), 'image')
    const all = await Promise.all(Array.from({ length: 20 }, () => ask(id, '320')))
    assert.deepEqual(new Set(all.map(({ width }) => width)), new Set([320]))
  })
  test('that goes takes with it the widths that were made of it', async () => {
    const folder = join(dataDir, 'pictures')
    assert.ok(existsSync(folder))
    await sweepUnclaimed(beffroi.db, dataDir, new Date(monday.getTime() + 25 * 3_600_000))
    const left = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    assert.deepEqual(left, [])
  })
})

describe('A file that is no picture', () => {
  test('is given as it is, whatever the width', async () => {
    const id = await receive(new TextEncoder().encode('%PDF-1.7\n…'), 'pdf')
    const found = await readPicture(beffroi.db, dataDir, id, '320')
    assert.equal(found?.mediaType, 'application/pdf')
  })
})
