import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { openZip, ZipDamaged, type OpenZip } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'beffroi-zip-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const limits = { entries: 50, bytes: 5_000_000 }
let made = 0

function placed(zip: Uint8Array): string {
  const place = join(folder, `${(made += 1)}.zip`)
  writeFileSync(place, zip)
  return place
}

async function opened<T>(zip: Uint8Array, use: (open: OpenZip) => Promise<T>): Promise<T> {
  const open = await openZip(placed(zip), limits)
  assert(open.ok, JSON.stringify(open))
  return use(open.zip).finally(open.zip.close)
}

async function textsIn(zip: Uint8Array): Promise<[string, string][]> {
  return opened(zip, async ({ members, read }) => {
    const found: [string, string][] = []
    for (const member of members) {
      const pieces: Buffer[] = []
      await read(member, async (bytes) => pieces.push(bytes))
      found.push([member.path, Buffer.concat(pieces).toString('utf8')])
    }
    return found
  })
}

const refusal = async (zip: Uint8Array) => {
  const open = await openZip(placed(zip), limits)
  return open.ok ? 'read' : open.refusal
}

const text = (words: string) => new TextEncoder().encode(words)

/** The same ZIP with these bytes for a name of as many letters, without the mark of UTF-8, made on that system. */
function named(bytes: Buffer, madeOn: number): Buffer {
  const stand = 'x'.repeat(bytes.length)
  const zip = Buffer.from(zipSync({ [stand]: text('la page') }))
  for (let at = zip.indexOf(stand); at >= 0; at = zip.indexOf(stand, at + 1)) bytes.copy(zip, at)
  const entry = zip.indexOf('PK\u0001\u0002')
  zip[entry + 5] = madeOn
  zip.writeUInt16LE(0, entry + 8)
  return zip
}

describe('A ZIP on the disk', () => {
  test('is read file by file, packed or not, whatever their size', async () => {
    const long = 'Une phrase assez longue. '.repeat(20_000)
    const zip = zipSync({
      'a/un.txt': [text(long), { level: 6 }],
      'b.txt': [text(long), { level: 0 }],
      vide: text(''),
    })
    assert.deepEqual(await textsIn(zip), [
      ['a/un.txt', long],
      ['b.txt', long],
      ['vide', ''],
    ])
  })

  test('gives its names in letters: of UTF-8, of DOS, of a Unix without UTF-8', async () => {
    const name = async (zip: Uint8Array) => (await textsIn(zip))[0]?.[0]
    assert.equal(await name(zipSync({ 'été/leçon.html': text('x') })), 'été/leçon.html')
    // as a Windows writes them: CP850
    assert.equal(
      await name(named(Buffer.from('820182872e68746d6c'.replace('01', '74'), 'hex'), 0)),
      'étéç.html',
    )
    assert.equal(await name(named(Buffer.from('b7d4d2', 'hex'), 0)), 'ÀÈÊ')
    assert.equal(await name(named(Buffer.from('e974e9e7', 'hex'), 3)), 'étéç')
  })

  test('gives its paths with slashes, and those that leave are refused all the same', async () => {
    const zip = zipSync({ 'cours\\pages\\un.html': text('x') })
    assert.deepEqual(await textsIn(zip), [['cours/pages/un.html', 'x']])
    for (const path of ['..\\x', 'a\\..\\..\\x', '\\etc', 'C:\\x', '../x', 'a//b'])
      assert.equal(await refusal(zipSync({ [path]: text('x') })), 'path outside', path)
    assert.equal(await refusal(zipSync({ 'a\\b': text('x'), 'a/b': text('y') })), 'same path twice')
  })

  test('of more than four gigabytes or 65 535 files says so in longer fields, which are read', async () => {
    const zip = Buffer.from(zipSync({ 'a.txt': text('bonjour') }))
    const [directory, end] = [zip.indexOf('PK\u0001\u0002'), zip.length - 22]
    const long = Buffer.alloc(56 + 20)
    long.writeUInt32LE(0x06064b50, 0)
    long.writeBigUInt64LE(1n, 32)
    long.writeBigUInt64LE(BigInt(end - directory), 40)
    long.writeBigUInt64LE(BigInt(directory), 48)
    long.writeUInt32LE(0x07064b50, 56)
    long.writeBigUInt64LE(BigInt(end), 64)
    const whole = Buffer.concat([zip.subarray(0, end), long, zip.subarray(end)])
    whole.writeUInt32LE(0xffffffff, whole.length - 6)
    assert.deepEqual(await textsIn(whole), [['a.txt', 'bonjour']])
  })

  test('is refused when it is none, holds too much, or announces more than it could', async () => {
    assert.equal(await refusal(text('')), 'not a zip')
    assert.equal(await refusal(text('Bonjour, ceci est un texte de plus de vingt-deux octets')), 'not a zip')
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`f${i}`, text('')]))
    assert.equal(await refusal(zipSync(many)), 'too many files')
    assert.equal(await refusal(zipSync({ zeros: new Uint8Array(5_000_001) })), 'too large once open')
    const zip = Buffer.from(zipSync({ a: text('x') }))
    zip.writeUInt32LE(900_000_000, zip.length - 10)
    assert.equal(await refusal(zip), 'not a zip')
  })

  test('stops where a file is not what was announced: altered, cut, or larger', async () => {
    const read = (zip: Uint8Array) => assert.rejects(textsIn(zip), ZipDamaged)
    const zip = () =>
      Buffer.from(zipSync({ 'a.txt': [text('bonjour'), { level: 0 }], 'b.txt': text('encore') }))
    const altered = zip()
    altered.write('B', altered.indexOf('bonjour'))
    await read(altered)
    const larger = Buffer.from(zipSync({ zeros: new Uint8Array(100_000) }))
    larger.writeUInt32LE(10, larger.indexOf('PK\u0001\u0002') + 24)
    await read(larger)
    const headless = zip()
    headless.write('XX', 0)
    await read(headless)
  })
})
