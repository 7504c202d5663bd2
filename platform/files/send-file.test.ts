import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { asId } from '#platform/id'
import { rangeAsked, receiveFile, sendFile, type FileId } from './index.ts'

const beffroi = await openBeffroi({ empty: true })
const dataDir = mkdtempSync(join(tmpdir(), 'beffroi-sent-'))
after(async () => {
  await beffroi.close()
  rmSync(dataDir, { recursive: true })
})

const size = 700_000
const bytes = Buffer.concat([Buffer.from([0xff, 0xfb]), randomBytes(size - 2)])

async function keep(content: Uint8Array): Promise<FileId> {
  const given = { name: 'ma voix.mp3', kinds: ['audio', 'text'] as const, maxBytes: size, at: new Date(0) }
  const received = await receiveFile(beffroi.db, dataDir, { content, ...given })
  assert(received.ok)
  return received.file.id
}
const voice = await keep(bytes)

async function ask(headers: Record<string, string>, id = voice) {
  const sent = await sendFile(beffroi.db, dataDir, id, new Headers(headers))
  assert(sent)
  const got = Buffer.from(await sent.arrayBuffer())
  return { status: sent.status, got, range: sent.headers.get('content-range'), headers: sent.headers }
}

describe('A voice or a film', () => {
  test('says that it can be asked for by parts, and is whole when none is', async () => {
    const { status, got, headers } = await ask({})
    assert.deepEqual([status, headers.get('accept-ranges')], [200, 'bytes'])
    assert.equal(headers.get('content-length'), String(size))
    assert.equal(headers.get('content-disposition'), "inline; filename*=UTF-8''ma%20voix.mp3")
    assert(got.equals(bytes))
  })

  for (const [range, first, end] of [
    ['bytes=0-1', 0, 2],
    ['bytes=0-0', 0, 1],
    ['bytes=300000-', 300_000, size],
    ['bytes=-500', size - 500, size],
    [`bytes=-${size * 2}`, 0, size],
    ['bytes=699990-9999999', 699_990, size],
  ] as const)
    test(`gives its part: ${range}`, async () => {
      const part = await ask({ range })
      assert.deepEqual([part.status, part.range], [206, `bytes ${first}-${end - 1}/${size}`])
      assert.equal(part.headers.get('content-length'), String(end - first))
      assert(part.got.equals(bytes.subarray(first, end)))
    })

  for (const range of [`bytes=${size}-`, `bytes=${size + 5}-${size + 9}`, 'bytes=-0'])
    test(`has nothing past its end: ${range}`, async () => {
      const part = await ask({ range })
      assert.deepEqual([part.status, part.range, part.got.length], [416, `bytes */${size}`, 0])
    })

  for (const range of ['bytes=0-1,5-6', 'bytes=9-2', 'octets=0-1', 'bytes=a-b', 'bytes=-', ''])
    test(`is whole when the part is several, or none that is understood: "${range}"`, async () => {
      const part = await ask({ range })
      assert.deepEqual([part.status, part.got.length], [200, size])
    })

  test('is whole when another one is asked for the rest of', async () => {
    const tag = (await ask({})).headers.get('etag') ?? ''
    assert.equal((await ask({ range: 'bytes=0-1', 'if-range': tag })).status, 206)
    assert.equal((await ask({ range: 'bytes=0-1', 'if-range': '"another"' })).status, 200)
  })

  test('that is not here is nothing', async () => {
    for (const id of ['00000000-0000-4000-8000-000000000000', "' or 1=1"])
      assert.equal(await sendFile(beffroi.db, dataDir, asId(id), new Headers()), undefined)
  })
})

test('A text is given whole', async () => {
  const { status, headers } = await ask({ range: 'bytes=0-1' }, await keep(Buffer.from('Bonjour')))
  assert.deepEqual([status, headers.get('accept-ranges')], [200, null])
  assert.match(headers.get('content-disposition') ?? '', /^attachment; /)
})

test('A file without a byte has no part', () => {
  assert.deepEqual([rangeAsked('bytes=0-', 0), rangeAsked(undefined, 0)], ['outside', 'whole'])
})
