import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newSite, receiveAside } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'beffroi-aside-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const most = 1_000_000

const site = newSite().post('/', async (c) => {
  const received = await receiveAside(c, { field: 'file', folder, most })
  if (!received.ok) return c.json(received)
  const { place, name, size, sha256, drop } = received.file
  const whole = readFileSync(place)
  await drop()
  return c.json({ name, size, sha256, same: createHash('sha256').update(whole).digest('hex') })
})

type Said = { refusal?: string; name?: string; size?: number; sha256?: string; same?: string }

async function send(body: BodyInit, headers: Record<string, string> = {}): Promise<Said> {
  const wish = { method: 'POST', body, headers, ...(body instanceof ReadableStream && { duplex: 'half' }) }
  return (await site.request('/', wish)).json() as Promise<Said>
}

function form(file: File, ...more: [string, string | File][]): FormData {
  const data = new FormData()
  for (const [name, value] of more) data.append(name, value)
  data.append('file', file)
  return data
}

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('A file too large for a memory', () => {
  test('is put aside as it comes, and known by its sha256', async () => {
    const bytes = new Uint8Array(900_000).map((_, i) => (i * 31) % 251)
    const said = await send(
      form(new File([bytes], 'cours é.zip'), ['titre', 'Un titre'], ['autre', new File(['x'], 'y')]),
    )
    assert.deepEqual(said, { name: 'cours é.zip', size: bytes.length, sha256: sha(bytes), same: sha(bytes) })
  })

  test('is the same wherever the network cuts it, even in the middle of a mark', async () => {
    const content = 'un\r\n--frontiere\r\ndeux\r\n--frontier trois\r\n'
    const head = 'Content-Disposition: form-data; name="file"; filename="a.zip"'
    const body = Buffer.from(`--frontiere2\r\n${head}\r\n\r\n${content}\r\n--frontiere2--\r\n`)
    for (const length of [1, 2, 3, 7, 13, body.length]) {
      const pieces = Array.from({ length: Math.ceil(body.length / length) }, (_, i) =>
        body.subarray(i * length, (i + 1) * length),
      )
      const stream = new ReadableStream({
        pull: (into) => {
          const piece = pieces.shift()
          if (piece) into.enqueue(new Uint8Array(piece))
          else into.close()
        },
      })
      const said = await send(stream, { 'content-type': 'multipart/form-data; boundary=frontiere2' })
      assert.equal(said.sha256, sha(Buffer.from(content)), String(length))
    }
  })

  test('is refused past its limit, announced or not, and nothing stays', async () => {
    const large = new File([new Uint8Array(most + 1)], 'a.zip')
    assert.equal((await send(form(large))).refusal, 'too large')
    const said = await send(form(new File(['x'], 'a.zip')), { 'content-length': '50000000' })
    assert.equal(said.refusal, 'too large')
    assert.deepEqual(readdirSync(folder), [])
  })

  test('that is not there is no file, as in a form of another kind', async () => {
    assert.equal((await send(form(new File([], 'vide.zip')))).refusal, 'no file')
    assert.equal((await send(new FormData())).refusal, 'no file')
    assert.equal((await send(new URLSearchParams({ file: 'a' }))).refusal, 'no file')
    assert.deepEqual(readdirSync(folder), [])
  })
})
