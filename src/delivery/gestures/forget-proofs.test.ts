import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { readFile, receiveFile, sweepUnclaimed } from '#platform/files'
import { openBeffroi } from '#testing'
import { asId } from '#platform/id'
import { exampleRound, sentGesture } from '../seeds/courier-example.ts'
import { deliveryData } from './delivery-data.ts'
import { forgetProofs } from './forget-proofs.ts'
import { gesturesOfOrder } from './gesture-store.ts'
import { keepGestures } from './keep-gestures.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db, ground } = beffroi
const now = beffroi.now()
const courier = beffroi.personId('yanis')
const { shift, doors } = await exampleRound(db, now)
const [signed = '', pictured = ''] = doors

const content = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#1a5636' } })
  .png()
  .toBuffer()
const received = await receiveFile(db, ground.site.dataDir, {
  content: new Uint8Array(content),
  name: 'porte.png',
  kinds: ['image'],
  maxBytes: 1_000_000,
  at: now,
})
assert.ok(received.ok)
const fileId = received.file.id
const delivered = { kind: 'delivered', doneAt: now } as const
await keepGestures(
  db,
  {
    courier,
    device: 'téléphone',
    sentAt: now,
    gestures: [
      sentGesture(shift, {
        ...delivered,
        orderId: asId(signed),
        proof: { kind: 'signature', drawing: 'M1 1L2 2' },
      }),
      sentGesture(shift, {
        ...delivered,
        orderId: asId(pictured),
        proof: { kind: 'photo', fileId: asId(fileId) },
      }),
    ],
  },
  now,
)

describe('Three months after a delivery', () => {
  const before = new Date('2026-09-02T02:00:00Z')
  const then = new Date('2026-09-03T02:00:00Z')
  test('and not before, its name, signature and picture go; a dry run only counts', async () => {
    assert.equal((await forgetProofs(db, before)).pictures, 0)
    const counted = await forgetProofs(db, then, { dryRun: true })
    assert.equal(counted.pictures, 1)
    const [gesture] = await gesturesOfOrder(db, asId(signed))
    assert.ok(gesture?.kind === 'delivered')
    assert.deepEqual(gesture.proof, { kind: 'signature', drawing: 'M1 1L2 2' })
    assert.deepEqual(await forgetProofs(db, then), counted)
    assert.deepEqual(await forgetProofs(db, then), { proofs: 0, pictures: 0 })
  })
  test('what stays is that it was done, by whom, and what kind of proof there was', async () => {
    const [gesture] = await gesturesOfOrder(db, asId(signed))
    const [picture] = await gesturesOfOrder(db, asId(pictured))
    assert.ok(gesture?.kind === 'delivered' && picture?.kind === 'delivered')
    assert.deepEqual([gesture.byPerson, gesture.proof], [courier, { kind: 'signature', drawing: '' }])
    assert.deepEqual([picture.byPerson, picture.proof], [courier, { kind: 'photo', fileId: null }])
  })
  test('the picture itself leaves the disk at the next sweep', async () => {
    await sweepUnclaimed(db, ground.site.dataDir, then)
    assert.equal(await readFile(db, ground.site.dataDir, fileId), undefined)
  })
})

describe('A courier who takes their data away', () => {
  test('gets the rounds they were given and what they noted, no customer', async () => {
    const { folder, files } = await deliveryData(db, [courier])
    const text = files
      .map(({ bytes }) => (typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)))
      .join()
    assert.deepEqual([folder, files.length], ['livraisons', 2])
    assert.match(text, /Vélo 1/)
    assert.match(text, /livré/)
    assert.doesNotMatch(text, /Hochart|Rue /)
  })
  test('gets nothing when they never rode', async () => {
    assert.deepEqual((await deliveryData(db, [beffroi.personId('claire')])).files, [])
  })
})
