import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import sharp from 'sharp'
import { openBeffroi, writeFilm, writeVoice, type Beffroi } from '#testing'
import { asId, newId, type Id } from '#platform/id'
import { writeXlsx } from '#platform/sheets'
import { claimFile, findGiven, readFile, receiveFile, sweepUnclaimed, type FileKind } from './index.ts'

const monday = new Date('2026-06-01T08:00:00Z')
const later = (hours: number) => new Date(monday.getTime() + hours * 3_600_000)
const utf8 = (text: string) => new TextEncoder().encode(text)
const anyKind: FileKind[] = ['image', 'pdf', 'sheet', 'audio', 'video', 'text']
const dataDir = mkdtempSync(join(tmpdir(), 'beffroi-files-'))
let beffroi: Beffroi

before(async () => {
  beffroi = await openBeffroi({ empty: true })
})
after(async () => {
  await beffroi.close()
  rmSync(dataDir, { recursive: true })
})

type Wish = { givenBy?: Id; name?: string; kinds?: FileKind[]; maxBytes?: number; at?: Date }
const receive = (content: Uint8Array | AsyncIterable<Uint8Array>, wish: Wish = {}) =>
  receiveFile(beffroi.db, dataDir, {
    content,
    name: 'un.txt',
    kinds: anyKind,
    maxBytes: 1_000_000,
    at: monday,
    ...wish,
  })

async function received(content: Uint8Array, wish: Wish = {}) {
  const answer = await receive(content, wish)
  assert(answer.ok, answer.ok ? '' : answer.refusal)
  return answer.file
}

async function refusal(content: Uint8Array | AsyncIterable<Uint8Array>, wish: Wish = {}) {
  const answer = await receive(content, wish)
  return answer.ok ? `kept as ${answer.file.kind}` : answer.refusal
}

const onDisk = () =>
  readdirSync(join(dataDir, 'files'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())

describe('A file that a form keeps for its next sending', () => {
  test('is of who gave it, under any of their ids, for a day; to anybody else it is as one that is not there', async () => {
    const [before, giver, other] = [newId(), newId(), newId()]
    const { id } = await received(utf8('À moi'), { givenBy: giver })
    const { id: nobody } = await received(utf8('À personne'))
    const find = (said: string, ...givers: Id[]) => findGiven(beffroi.db, { said, givers })
    assert.equal(await find(id, before, giver), id)
    assert.equal(await find(id, other), null)
    assert.equal(await find(id), null)
    assert.equal(await find(nobody, giver), null)
    assert.equal(await find('ni un numéro', giver), null)
    assert.ok((await beffroi.db.transaction((tx) => claimFile(tx, id, monday))).ok)
    assert.equal(await find(id, giver), id, 'a form sent twice says it twice')
    await sweepUnclaimed(beffroi.db, dataDir, later(25))
    assert.equal(await find(id, giver), null)
    assert.ok(await readFile(beffroi.db, dataDir, id))
  })
})

describe('A picture that somebody sends', () => {
  test('is kept upright, small, as WebP, and no longer says where it was taken', async () => {
    const place = { IFD3: { GPSLatitude: '50/1 17/1 30/1', GPSLatitudeRef: 'N' } }
    const sideways = await sharp({
      create: { width: 3_000, height: 2_000, channels: 3, background: '#86311f' },
    })
      .withExif({ IFD0: { Make: 'Téléphone' }, ...place })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    assert((await sharp(sideways).metadata()).exif)
    const file = await received(sideways, { name: 'C:\\photos\\ma   photo.jpg' })
    assert.deepEqual(
      [file.kind, file.mediaType, file.width, file.height, file.name],
      ['image', 'image/webp', 1_067, 1_600, 'ma photo.jpg'],
    )
    const kept = await readFile(beffroi.db, dataDir, file.id)
    assert(kept)
    const { exif, format } = await sharp(kept.bytes).metadata()
    assert.deepEqual([exif, format], [undefined, 'webp'])
  })

  test('sent back as we gave it stays as it is, byte for byte; with a word of a camera it does not', async () => {
    const create = { width: 300, height: 200, channels: 3, background: '#86311f' } as const
    const kept = async (bytes: Uint8Array) => {
      const { id } = await received(bytes, { name: 'a.webp' })
      return (await readFile(beffroi.db, dataDir, id))?.bytes ?? assert.fail()
    }
    const ours = await kept(await sharp({ create }).jpeg().toBuffer())
    assert.deepEqual(Buffer.from(await kept(ours)), Buffer.from(ours))
    const told = await sharp(ours)
      .withExif({ IFD0: { Make: 'Téléphone' } })
      .webp()
      .toBuffer()
    assert((await sharp(told).metadata()).exif)
    assert.equal((await sharp(await kept(told)).metadata()).exif, undefined)
    const followed = Buffer.concat([ours, Buffer.from('lieu : Arras')])
    assert.doesNotMatch(Buffer.from(await kept(followed)).toString('latin1'), /Arras/)
  })

  test('is refused when it is damaged, or immense', async () => {
    const whole = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    assert.equal(await refusal(whole.subarray(0, 100)), 'unreadable picture')
    const immense = await sharp({
      create: { width: 9_000, height: 8_000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png()
      .toBuffer()
    assert(immense.length < 1_000_000)
    assert.equal(await refusal(immense), 'unreadable picture')
  })
})

describe('A file that somebody sends', () => {
  test('is what its bytes say, whatever its name', async () => {
    const kinds: [Uint8Array, FileKind, string][] = [
      [utf8('%PDF-1.7\n…'), 'pdf', 'application/pdf'],
      [utf8('Bonjour à tous'), 'text', 'text/plain'],
      [
        writeXlsx([{ name: 'f', headers: ['a'], rows: [] }]),
        'sheet',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ],
      [await writeVoice('webm'), 'audio', 'audio/webm'],
      [await writeFilm({ container: 'webm' }), 'video', 'video/webm'],
      [await writeVoice('m4a'), 'audio', 'audio/mp4'],
      [await writeFilm(), 'video', 'video/mp4'],
      [await writeVoice('ogg'), 'audio', 'audio/ogg'],
      [Uint8Array.from([...utf8('ID3'), 3, 0]), 'audio', 'audio/mpeg'],
    ]
    for (const [bytes, kind, mediaType] of kinds) {
      const file = await received(bytes, { name: 'photo.jpg' })
      assert.deepEqual([file.kind, file.mediaType], [kind, mediaType])
    }
    assert.equal((await received(utf8('a;b'), { kinds: ['sheet'] })).mediaType, 'text/csv')
  })

  test('is refused when nobody asked for its kind', async () => {
    assert.equal(
      await refusal(utf8('%PDF-1.7'), { name: 'photo.jpg', kinds: ['image'] }),
      'not an accepted kind',
    )
    assert.equal(
      await refusal(utf8('<svg xmlns="http://www.w3.org/2000/svg"/>'), { kinds: ['image'] }),
      'not an accepted kind',
    )
    assert.equal(await refusal(Uint8Array.from([0x4d, 0x5a, 0, 0, 1, 2])), 'not an accepted kind')
  })

  test('is refused when it is empty or too large, before it is read whole', async () => {
    assert.equal(await refusal(new Uint8Array()), 'empty file')
    assert.equal(await refusal(utf8('trop long'), { maxBytes: 3 }), 'too large')
    let asked = 0
    async function* endless() {
      for (;;) {
        asked += 1
        yield utf8('encore ')
      }
    }
    assert.equal(await refusal(endless(), { maxBytes: 20 }), 'too large')
    assert.equal(asked, 3)
  })

  test('leaves nothing half written', async () => {
    await received(utf8('entier'))
    assert.deepEqual(
      onDisk().filter((one) => one.name.endsWith('.part')),
      [],
    )
  })
})

describe('A file received', () => {
  test('is claimed once, and not at all when the transaction fails', async () => {
    const { id } = await received(utf8('une preuve'))
    const failing = beffroi.db.transaction(async (tx) => {
      assert((await claimFile(tx, id, later(1))).ok)
      throw new Error('something else failed')
    })
    await assert.rejects(failing, /something else/)
    assert((await claimFile(beffroi.db, id, later(1))).ok)
    assert.deepEqual(await claimFile(beffroi.db, id, later(1)), { ok: false, refusal: 'file already used' })
  })

  test('by nobody cannot be claimed', async () => {
    const gone = { ok: false, refusal: 'file gone' }
    assert.deepEqual(await claimFile(beffroi.db, asId('00000000-0000-4000-8000-000000000000'), monday), gone)
    assert.deepEqual(await claimFile(beffroi.db, asId("' or 1=1"), monday), gone)
    assert.equal(await readFile(beffroi.db, dataDir, asId('n’importe quoi')), undefined)
  })

  test('and left alone for a day is gone, bytes too, unless another file shares them', async () => {
    const alone = await received(utf8('laissé seul'))
    const shared = await received(utf8('partagé'))
    const claimed = await received(utf8('partagé'))
    assert((await claimFile(beffroi.db, claimed.id, monday)).ok)
    assert.equal(claimed.sha256, shared.sha256)

    await sweepUnclaimed(beffroi.db, dataDir, later(23))
    assert(await readFile(beffroi.db, dataDir, alone.id))

    await sweepUnclaimed(beffroi.db, dataDir, later(25))
    assert.equal(await readFile(beffroi.db, dataDir, alone.id), undefined)
    assert.equal(await readFile(beffroi.db, dataDir, shared.id), undefined)
    const kept = await readFile(beffroi.db, dataDir, claimed.id)
    assert.deepEqual(kept?.bytes, Buffer.from('partagé'))
    const names = onDisk().map((one) => one.name)
    assert(!names.includes(alone.sha256.slice(2)))
    assert(names.includes(claimed.sha256.slice(2)))
  })

  test('too long ago can no longer be claimed, even before it is swept', async () => {
    const { id } = await received(utf8('trop tard'))
    assert.deepEqual(await claimFile(beffroi.db, id, later(25)), { ok: false, refusal: 'file gone' })
  })

  test('while the same bytes are swept survives', async () => {
    for (let round = 0; round < 10; round++) {
      const bytes = utf8(`le même contenu ${round}`)
      await received(bytes, { at: later(-30) })
      const [, file] = await Promise.all([sweepUnclaimed(beffroi.db, dataDir, monday), received(bytes)])
      assert(await readFile(beffroi.db, dataDir, file.id))
    }
  })
})
