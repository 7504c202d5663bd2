import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny'
import { writeFilm } from '#testing'
import { zipSync } from 'fflate'
import { LONGEST_S, readFilm } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'beffroi-films-'))
after(() => rmSync(folder, { recursive: true }))
const place = join(folder, 'film.part')
const SECRET = '+50.2910+002.7775/ Téléphone de Zoé'

async function read(bytes: Uint8Array) {
  writeFileSync(place, bytes)
  const film = await readFilm(place)
  return { film, kept: readFileSync(place) }
}

/** What another program reads in it. */
async function look(bytes: Uint8Array) {
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS })
  const track = await input.getPrimaryVideoTrack()
  assert(track)
  const pictures: string[] = []
  for await (const packet of new EncodedPacketSink(track).packets())
    pictures.push(`${packet.timestamp} ${packet.type} ${Buffer.from(packet.data).toString('base64')}`)
  const tags = await input.getMetadataTags()
  return { pictures, tags: Object.keys(tags.raw ?? {}), tracks: (await input.getTracks()).length }
}

/** A box more, at the end of the one that stands there; it is made where there is none. The places of pictures do not move in fragments. */
function hide(bytes: Uint8Array, path: readonly string[], kind: string): Buffer {
  const [first, ...rest] = path
  if (first === undefined) return Buffer.concat([bytes, box(kind, Buffer.from(`${'.'.repeat(24)}${SECRET}`))])
  const film = Buffer.from(bytes)
  for (let at = 0; at < film.length;) {
    const to = at + film.readUInt32BE(at)
    if (film.toString('latin1', at + 4, at + 8) === first)
      return Buffer.concat([
        film.subarray(0, at),
        box(first, hide(film.subarray(at + 8, to), rest, kind)),
        film.subarray(to),
      ])
    at = to
  }
  return Buffer.concat([film, box(first, hide(Buffer.alloc(0), rest, kind))])
}

function box(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + content.length)
  head.write(kind, 4, 'latin1')
  return Buffer.concat([head, content])
}

describe('A film', () => {
  for (const container of ['mp4', 'fragments', 'mov', 'webm', 'recorded'] as const)
    test(`no longer says where it was made, nor with what; its pictures are the same (${container})`, async () => {
      const sent = await writeFilm({ container, secret: SECRET })
      assert(Buffer.from(sent).includes(SECRET))
      const { film, kept } = await read(sent)
      assert(film.ok)
      assert.equal(Math.round(film.length_s), 10)
      assert.equal(
        film.mediaType,
        container === 'webm' || container === 'recorded' ? 'video/webm' : 'video/mp4',
      )
      assert(!kept.includes('Zoé'))
      assert.equal(kept.length, sent.length)
      const [before, now] = [await look(sent), await look(kept)]
      assert.equal(now.pictures.length, 50)
      assert.deepEqual(now.pictures, before.pictures)
      assert.deepEqual([now.tags, now.tracks], [[], 1])
    })

  test('no longer says at what hour it was made for whoever watched it live', async () => {
    const hour = Buffer.from('0000002070726674000000180000000100112233445566778899aabbccddeeff', 'hex')
    const { film, kept } = await read(Buffer.concat([await writeFilm({ container: 'fragments' }), hour]))
    assert.equal(film.ok, true)
    assert.equal(kept.subarray(-32).toString('hex'), `0000002066726565${'0'.repeat(48)}`)
  })

  for (const [parents, kind] of [
    [['trak', 'mdia', 'minf'], 'udta'],
    [['trak', 'mdia', 'minf'], 'hdlr'],
    [['trak', 'mdia', 'minf', 'dinf'], 'meta'],
    [['trak', 'mdia', 'minf', 'stbl'], 'uuid'],
    [['trak', 'mdia', 'minf', 'stbl'], 'loci'],
    [['trak', 'mdia'], '\u00a9xyz'],
    [['trak', 'edts'], 'udta'],
    [['mvex'], 'uuid'],
  ] as const)
    test(`no longer says it as deep as ${kind} in ${parents.join('/')}`, async () => {
      const sent = hide(await writeFilm({ container: 'fragments' }), ['moov', ...parents], kind)
      assert(sent.includes('Zoé'))
      const { film, kept } = await read(sent)
      assert(film.ok)
      assert(!kept.includes('Zoé'))
      assert.equal(kept.length, sent.length)
      assert.deepEqual((await look(kept)).pictures, (await look(sent)).pictures)
    })

  test('that was read is the same, read once more', async () => {
    for (const container of ['mp4', 'webm'] as const) {
      const { kept } = await read(await writeFilm({ container, secret: SECRET }))
      assert((await read(kept)).kept.equals(kept))
    }
  })

  test('lasts ten minutes at most', async () => {
    for (const container of ['mp4', 'fragments', 'webm', 'recorded'] as const) {
      const whole = await writeFilm({ container, seconds: LONGEST_S, pictureBytes: 8 })
      assert.equal((await read(whole)).film.ok, true)
      const longer = await writeFilm({ container, seconds: LONGEST_S + 1, pictureBytes: 8 })
      assert.deepEqual((await read(longer)).film, { ok: false, refusal: 'too long' })
    }
  })
})

describe('What is called a film', () => {
  const none = { ok: false, refusal: 'not a film' }
  const sound = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypisom....isomavc1'),
    Buffer.alloc(8),
  ])
  for (const [name, bytes] of [
    ['an archive', zipSync({ 'film.mp4': new Uint8Array(400) })],
    ['a picture', Buffer.from('\u00ff\u00d8\u00ff and the rest', 'latin1')],
    ['a text', Buffer.from('ftyp')],
    ['nothing', new Uint8Array()],
    ['a head alone', sound],
    ['a WebM of four bytes', Buffer.from([0x1a, 0x45, 0xdf, 0xa3])],
  ] as const)
    test(`and is ${name} is refused`, async () => assert.deepEqual((await read(bytes)).film, none))

  test('and counts more pictures than its table holds is refused, without reading the rest for each', async () => {
    const film = await writeFilm({ container: 'fragments', pictureBytes: 2_000 })
    const bytes = Buffer.from(film)
    const run = bytes.indexOf('trun')
    bytes.writeUInt32BE(bytes.readUInt32BE(run + 4) | 0x1_00, run + 4) // the length of each, which is not there
    assert.deepEqual((await read(bytes)).film, none)
  })

  test('and was cut, or damaged anywhere, is refused or read, and nothing else', async () => {
    let refused = 0
    for (const container of ['mp4', 'fragments', 'webm', 'recorded'] as const) {
      const sent = await writeFilm({ container, seconds: 2, pictureBytes: 20, secret: SECRET })
      for (let at = 0; at < sent.length; at += 7) {
        const damaged = sent.slice()
        damaged.fill(at % 2 ? 255 : 0, at, at + 4)
        for (const bytes of [sent.subarray(0, at), damaged]) {
          const { film } = await read(bytes)
          if (!film.ok) refused += 1
        }
      }
    }
    assert(refused > 100)
  })
})
