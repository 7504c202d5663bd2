import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import { openBeffroi, sentencesIn } from '#testing'
import { listOwn } from '../evidence-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const aicha = await beffroi.as('aicha')

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A few hundred bytes that say that they hold as many pixels on each side: 3.6 GB for whoever believes them. */
function pngOf(side: number): File {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 6, 0, 0, 0], 8)
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(100_000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return new File([Uint8Array.from(bytes)], 'grande.png', { type: 'image/png' })
}

describe('A picture of 30 000 by 30 000', () => {
  test('is refused in one sentence, what was typed stays, and no memory is taken for it', async () => {
    const mine = async () => (await listOwn(beffroi.db, [beffroi.personId('aicha')], { most: 50 })).length
    const had = await mine()
    const picture = pngOf(30_000)
    assert.ok(picture.size < 1_000)
    const most = process.memoryUsage().rss + 200_000_000
    for (let n = 0; n < 3; n += 1) {
      const fields = { act: randomUUID(), way: 'photo', title: 'Le mur entier', file: picture }
      const refused = await aicha.post('/portfolio/ajouter', fields)
      assert.equal(refused.status, 422)
      assert.match(sentencesIn(refused.text), /Cette photo ne s’ouvre pas\. Prenez-la encore une fois\./)
      assert.match(refused.text, /value="Le mur entier"/)
    }
    assert.ok(process.memoryUsage().rss < most)
    assert.equal(await mine(), had)
  })
})
