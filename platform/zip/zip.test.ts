import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { strFromU8, zipSync } from 'fflate'
import { listZip, readZip, streamZip, writeZip, type StreamedEntry } from './index.ts'

const noon = new Date('2026-06-02T10:00:00Z')
const limits = { entries: 10, bytes: 100_000 }

describe('An archive', () => {
  test('gives back what was put in, accents and all', () => {
    const zip = writeZip([{ path: 'Aïcha/émargement.txt', bytes: 'présente' }], noon)
    const read = readZip(zip, limits)
    assert(read.ok)
    assert.deepEqual(
      read.entries.map((entry) => [entry.path, strFromU8(entry.bytes)]),
      [['Aïcha/émargement.txt', 'présente']],
    )
  })

  test('is the same to the byte when written twice, and dated in Paris', () => {
    const entries = [{ path: 'a.txt', bytes: 'a'.repeat(500) }]
    const zip = writeZip(entries, noon)
    assert.deepEqual(zip, writeZip(entries, noon))
    assert.notDeepEqual(zip, writeZip(entries, new Date('2026-06-03T10:00:00Z')))
    const dosHour = new DataView(zip.buffer, zip.byteOffset).getUint16(10, true) >> 11
    assert.equal(dosHour, 12)
  })

  test('is never written with a path that escapes or comes twice', () => {
    assert.throws(() => writeZip([{ path: '../a', bytes: '' }], noon), /outside/)
    const twice = [
      { path: 'a', bytes: '1' },
      { path: 'a', bytes: '2' },
    ]
    assert.throws(() => writeZip(twice, noon), /twice/)
  })
})

describe('An archive made while it leaves', () => {
  const made = async (entries: StreamedEntry[]) => {
    const pieces: Uint8Array[] = []
    for await (const piece of streamZip(entries, noon)) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  test('gives back what was put in, whole or piece by piece', async () => {
    async function* pieces() {
      yield new Uint8Array(70_000).fill(7)
      yield new Uint8Array(30).fill(9)
    }
    const read = readZip(
      await made([
        { path: 'Aïcha/mot.txt', content: 'présente' },
        { path: 'Aïcha/voix.webm', content: pieces() },
        { path: 'vide.txt', content: '' },
      ]),
      limits,
    )
    assert(read.ok)
    assert.deepEqual(
      read.entries.map(({ path, bytes }) => [path, bytes.length, bytes[0]]),
      [
        ['Aïcha/mot.txt', 9, 112],
        ['Aïcha/voix.webm', 70_030, 7],
        ['vide.txt', 0, undefined],
      ],
    )
  })

  test('asks for an entry only once the one before has left', async () => {
    let asked = 0
    async function* entries() {
      for (const path of ['a.pdf', 'b.pdf', 'c.pdf']) {
        asked++
        yield { path, content: new Uint8Array(1000) }
      }
    }
    const zip = streamZip(entries(), noon)
    await zip.next()
    assert.equal(asked, 1)
    await zip.return()
    assert.equal(asked, 1)
  })

  test('is never written with a path that escapes or comes twice', async () => {
    await assert.rejects(made([{ path: '../a', content: '' }]), /outside/)
    await assert.rejects(
      made([
        { path: 'a', content: '' },
        { path: 'a', content: '' },
      ]),
      /twice/,
    )
  })
})

describe('An archive that somebody sends', () => {
  const refusal = (bytes: Uint8Array) => {
    const read = readZip(bytes, limits)
    return read.ok ? 'read' : read.refusal
  }

  test('is refused when it is not one', () => {
    assert.equal(refusal(new Uint8Array()), 'not a zip')
    assert.equal(refusal(new Uint8Array(300).fill(80)), 'not a zip')
  })

  test('is refused when a path leaves the folder', () => {
    for (const path of ['../x', '/etc/passwd', 'a/../../x', 'C:\\x', 'a\\..\\x', 'a//b'])
      assert.equal(refusal(zipSync({ [path]: new Uint8Array(1) })), 'path outside', path)
  })

  test('is refused when it holds too many files, or too much', () => {
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`f${i}`, new Uint8Array(1)]))
    assert.equal(refusal(zipSync(many)), 'too many files')
    const bomb = zipSync({ zeros: new Uint8Array(1_000_000) })
    assert(bomb.length < 2_000)
    assert.equal(refusal(bomb), 'too large once open')
  })

  test('is refused at one file too many, when a few bytes announce four billion', () => {
    const small = Buffer.from(zipSync({ a: new Uint8Array(1) }))
    const directory = small.readUInt32LE(small.length - 22 + 16)
    const announced = Buffer.alloc(56 + 20) // the longer directory of large archives (ZIP64)
    announced.writeUInt32LE(0x6064b50, 0)
    announced.writeUInt32LE(0xffffffff, 32)
    announced.writeUInt32LE(directory, 48)
    announced.writeUInt32LE(0x7064b50, 56)
    announced.writeUInt32LE(small.length - 22, 64)
    const bomb = Buffer.concat([small.subarray(0, -22), announced, small.subarray(-22)])
    assert.equal(bomb.length, 179)
    assert.equal(refusal(bomb), 'too many files')
  })

  test('counts its folders too', () => {
    const folders = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`f${i}/`, new Uint8Array()]))
    assert.equal(refusal(zipSync(folders)), 'too many files')
  })

  test('cannot unfold past the size it declares', () => {
    const bomb = zipSync({ zeros: new Uint8Array(1_000_000) })
    const directory = bomb.length - 22 - (46 + 'zeros'.length)
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(directory + 24, 1_000, true)
    const read = readZip(bomb, limits)
    assert(read.ok)
    assert.equal(read.entries[0]?.bytes.length, 1_000)
  })

  test('can be listed without being opened', () => {
    assert.deepEqual(listZip(zipSync({ 'a/b.txt': new Uint8Array(3), 'a/': new Uint8Array() }), limits), {
      ok: true,
      paths: ['a/b.txt'],
    })
  })
})
