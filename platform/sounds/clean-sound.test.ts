import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny'
import { writeVoice } from '#testing'
import { cleanSound } from './index.ts'
import { pagesIn, sumPage } from './pages.ts'

const SECRET = '+50.2910+002.7775/ Dictaphone de Zoe'

/** What another program reads in it. */
async function look(bytes: Uint8Array) {
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS })
  const track = await input.getPrimaryAudioTrack()
  assert(track)
  const heard: string[] = []
  for await (const packet of new EncodedPacketSink(track).packets())
    heard.push(`${packet.timestamp} ${Buffer.from(packet.data).toString('base64')}`)
  const { title, comment } = await input.getMetadataTags()
  return { heard, said: [title, comment].filter(Boolean) }
}

/** In one byte a letter, or in two. */
const says = (bytes: Uint8Array, what = SECRET) =>
  Buffer.from(bytes).includes(what) || Buffer.from(bytes).includes(what, 0, 'utf16le')

const cleaned = (sent: Uint8Array) => {
  const bytes = Buffer.from(sent)
  assert.equal(cleanSound(bytes), true)
  assert.equal(bytes.length, sent.length)
  return bytes
}

describe('A sound', () => {
  for (const container of ['ogg', 'mp3', 'wav', 'flac'] as const)
    test(`no longer says where it was made; what is heard is the same (${container})`, async () => {
      const sent = await writeVoice(container, { secret: SECRET })
      const before = await look(sent)
      assert(before.said.some((one) => one?.includes(SECRET)))
      const kept = cleaned(sent)
      assert.equal(says(kept), false)
      assert.deepEqual(await look(kept), { heard: before.heard, said: [] })
      assert(kept.subarray(-1_000).equals(sent.subarray(-1_000)), 'its sound stands where it stood')
      assert(cleaned(kept).equals(kept), 'cleaned once more, it is the same')
    })

  test('in an Ogg is emptied of words that fill many pages, and each page says its sum again', async () => {
    const kept = cleaned(await writeVoice('ogg', { secret: `${SECRET} `.repeat(6_000) }))
    assert.equal(says(kept), false)
    const pages = [...pagesIn(kept)]
    assert(pages.length > 5)
    assertSums(kept)
    assert.equal((await look(kept)).heard.length, 50)
  })

  test('in an Ogg says the sums that another program says', async () => assertSums(await writeVoice('ogg')))

  test('is cleaned of the tags that stand after it, and of those before a FLAC', async () => {
    const mp3 = Buffer.from(await writeVoice('mp3'))
    const kept = cleaned(Buffer.concat([mp3, ape(SECRET), Buffer.from(`TAG${SECRET.padEnd(125)}`)]))
    assert.equal(says(kept), false)
    assert(kept.subarray(0, mp3.length).equals(mp3))
    const id3 = Buffer.concat([
      Buffer.from('ID3\u0004\0\u0040\0\0\0'),
      Buffer.of(SECRET.length),
      Buffer.from(SECRET),
    ])
    const flac = cleaned(Buffer.concat([id3, await writeVoice('flac', { secret: SECRET })]))
    assert.equal(says(flac), false)
  })

  test('that was written as it came, and does not say how long it is, keeps its sound', async () => {
    const wav = Buffer.from(await writeVoice('wav'))
    const at = wav.indexOf('data')
    wav.writeUInt32LE(0, at + 4)
    assert(cleaned(wav).equals(wav))
  })
})

describe('Each codec of an Ogg', () => {
  const words = (before: string, after = '') =>
    Buffer.concat([
      Buffer.from(before, 'latin1'),
      Buffer.of(4, 0, 0, 0),
      Buffer.from('moi '),
      Buffer.of(1, 0, 0, 0, SECRET.length, 0, 0, 0),
      Buffer.from(SECRET + after, 'latin1'),
    ])
  const flacBlock = (type: number, what: Buffer) => Buffer.concat([Buffer.of(type, 0, 0, what.length), what])
  const sound = Buffer.alloc(300, 'son')
  const codecs: [string, Buffer[], last?: number][] = [
    [
      'Vorbis',
      [Buffer.from('\u0001vorbis...'), words('\u0003vorbis', '\u0001'), Buffer.from('\u0005vorbis')],
      1,
    ],
    [
      'Theora',
      [Buffer.from('\u0080theora...', 'latin1'), words('\u0081theora'), Buffer.from('\u0082theora')],
    ],
    ['Speex', [Buffer.from('Speex   1.2'), words('')]],
    [
      'FLAC',
      [
        Buffer.from('\u007fFLAC\u0001...'),
        Buffer.concat([Buffer.of(4, 0, 0, 60), words('')]),
        flacBlock(6, Buffer.from(SECRET)),
        flacBlock(0x82, Buffer.from(SECRET)),
        Buffer.of(0xff, 0xf8, 1, 2),
      ],
    ],
  ]
  for (const [name, packets, last] of codecs)
    test(`is emptied of its words, and of nothing else (${name})`, () => {
      const sent = Buffer.concat([page(7, packets.slice(0, 1), true), page(7, [...packets.slice(1), sound])])
      const kept = cleaned(sent)
      assert.equal(says(kept), false)
      assertSums(kept)
      const [head = Buffer.of(), rest] = packets
      assert(kept.includes(head) && kept.includes(sound))
      assert(kept.includes(packets.at(-1) ?? '') || name === 'Speex')
      const framing = kept.subarray(0, kept.indexOf(packets[2] ?? sound))
      if (last) assert.deepEqual([rest?.at(-1), framing.at(-1)], [last, last])
    })

  test('that nobody hears is emptied whole', async () => {
    const voice = await writeVoice('ogg')
    const said = Buffer.concat([
      page(9, [Buffer.from(`\u0080kate ${SECRET}`)], true),
      voice,
      page(9, [Buffer.from(SECRET)]),
    ])
    const kept = cleaned(said)
    assert.equal(says(kept), false)
    assert.equal((await look(kept)).heard.length, 50)
  })

  test('that stands between two pages, or is cut, is emptied', async () => {
    const voice = await writeVoice('ogg')
    const cut = page(9, [Buffer.from(SECRET)]).subarray(0, -1)
    assert.equal(says(cleaned(Buffer.concat([voice, Buffer.from(SECRET), voice, cut]))), false)
  })
})

describe('What is called a sound', () => {
  const tooLong = Buffer.from([...Buffer.from('ID3'), 4, 0, 0, 0x7f, 0x7f, 0x7f, 0x7f, 1, 2, 3])
  for (const [name, bytes] of [
    ['an Ogg without a page', Buffer.from(`OggS${'v'.repeat(400)}`)],
    ['an Ogg whose words never end', page(1, [Buffer.from('OpusHead')], true)],
    ['an Ogg of words alone', page(1, [Buffer.from('\u0080kate')], true)],
    ['a WAV without a sound', Buffer.from('RIFF....WAVEfmt ')],
    ['a FLAC that is cut', Buffer.from('fLaC\u0084\0\0\u00ff', 'latin1')],
    ['a tag longer than its file', tooLong],
  ] as const)
    test(`and is ${name} is not kept`, () => assert.equal(cleanSound(bytes), false))

  test('and was cut, or damaged anywhere, is refused or cleaned, and nothing else', async () => {
    for (const container of ['ogg', 'mp3', 'wav', 'flac'] as const) {
      const sent = await writeVoice(container, { secret: SECRET, packets: 3 })
      for (let at = 4; at < Math.min(sent.length, 1_500); at += 3) {
        const cut = Buffer.from(sent.subarray(0, at))
        if (cleanSound(cut)) assert.equal(says(cut), false)
        cleanSound(Buffer.from(sent).fill(at % 2 ? 255 : 0, at, Math.min(at + 4, sent.length)))
      }
    }
  })
})

function assertSums(bytes: Uint8Array): void {
  const again = Buffer.from(bytes)
  for (const one of pagesIn(again)) sumPage(again, one)
  assert(again.equals(bytes))
}

/** A page that holds these packets whole. */
function page(stream: number, packets: Buffer[], begins = false): Buffer {
  const sizes = packets.flatMap(({ length }) => [
    ...Array<number>(Math.floor(length / 255)).fill(255),
    length % 255,
  ])
  const head = Buffer.alloc(27)
  head.write('OggS')
  head[5] = begins ? 2 : 0
  head.writeUInt32LE(stream, 14)
  head[26] = sizes.length
  const bytes = Buffer.concat([head, Buffer.from(sizes), ...packets])
  sumPage(bytes, { at: 0, stream, begins, sizes: Buffer.from(sizes), from: 0, to: bytes.length })
  return bytes
}

function ape(said: string): Buffer {
  const foot = Buffer.alloc(32)
  foot.write('APETAGEX')
  foot.writeUInt32LE(2_000, 8)
  foot.writeUInt32LE(said.length + 32, 12)
  return Buffer.concat([Buffer.from(said), foot])
}
