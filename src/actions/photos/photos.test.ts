import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { sql } from '#platform/db'
import { readFile, sweepUnclaimed } from '#platform/files'
import { openBeffroi, sentencesIn } from '#testing'
import { photosOf } from './store.ts'
import { seeded } from '../seeds.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const brigitte = await beffroi.as('brigitte')
const visitor = beffroi.visitor()
const path = '/actions/clea-metiers-sap/photos'

const drawing = readFileSync(new URL('../../../browser/public/img/linge.svg', import.meta.url))
const jpeg = new File([Uint8Array.from(await sharp(drawing).jpeg().toBuffer())], 'geste.jpg', {
  type: 'image/jpeg',
})
const add = (fields: Record<string, string | File>) =>
  brigitte.post(path, {
    id: randomUUID(),
    description: 'Un fer',
    consent: 'nobody on it',
    photo: jpeg,
    ...fields,
  })
const all = () => photosOf(beffroi.db, seeded.clea)

describe('A photograph of an action', () => {
  test('is added once, shown to everybody and kept by their browser', async () => {
    const id = randomUUID()
    assert.equal((await add({ id })).status, 303)
    assert.equal((await add({ id })).status, 303)
    assert.equal((await all()).length, 1)
    assert.match((await visitor.get('/actions/clea-metiers-sap')).text, new RegExp(`${path}/${id}`))
    const sent = await visitor.get(`${path}/${id}`)
    assert.equal(sent.headers.get('content-type'), 'image/webp')
    const again = await visitor.get(`${path}/${id}`, { 'if-none-match': sent.headers.get('etag') ?? '' })
    assert.equal(again.status, 304)
  })
  test('is another one from a page gone back to, with other words', async () => {
    const id = randomUUID()
    await add({ id, description: 'Une table' })
    await add({ id, description: 'Une chaise' })
    const mine = (await all()).filter((one) => /table|chaise/.test(one.description))
    assert.equal(mine.length, 2)
    for (const one of mine) await brigitte.submit(`${path}/${one.id}/retirer`)
  })
  test('moves before another, and is taken away', async () => {
    const id = randomUUID()
    await add({ id, description: 'Deuxième', consent: 'signed', consentOn: '2026-05-04' })
    await brigitte.submit(`${path}/${id}/monter`)
    assert.equal((await all())[0]?.id, id)
    await brigitte.submit(`${path}/${id}/retirer`)
    assert.equal((await visitor.get(`${path}/${id}`)).status, 404)
    assert.equal((await all()).length, 1)
  })
  test('taken away lets its file go, once, whatever its address was', async () => {
    const id = randomUUID()
    await add({ id, description: 'Un geste' })
    const fileId = (await all()).find((one) => one.id === id)?.fileId ?? assert.fail()
    const isClaimed = async () =>
      (await beffroi.db.row(
        sql`select 1 from files.files where id = ${fileId} and claimed_at is not null`,
      )) !== undefined
    assert.equal(await isClaimed(), true)
    for (let n = 0; n < 2; n += 1) await brigitte.submit(`${path}/${id}/retirer`)
    await beffroi.settle()
    assert.equal(await isClaimed(), false)
    const { dataDir } = beffroi.ground.site
    await sweepUnclaimed(beffroi.db, dataDir, new Date(beffroi.now().getTime() + 25 * 3_600_000))
    assert.equal(await readFile(beffroi.db, dataDir, fileId), undefined)
  })
  const wrong: [string, Record<string, string | File>, RegExp][] = [
    ['without a description', { description: '' }, /Décrivez la photo/],
    ['of people whose consent has no day', { consent: 'signed' }, /Donnez le jour/],
    ['of people who will sign tomorrow', { consent: 'signed', consentOn: '2026-06-03' }, /pas encore passé/],
    [
      'that is a text',
      { photo: new File(['bonjour'], 'a.jpg', { type: 'image/jpeg' }) },
      /n’est pas une photo/,
    ],
    ['that is absent', { photo: '' }, /Choisissez une photo/],
  ]
  for (const [name, fields, sentence] of wrong)
    test(`${name} is refused with its sentence`, async () => {
      const answer = await add(fields)
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
      assert.equal((await all()).length, 1)
    })
  test('of a draft is shown to nobody else', async () => {
    const [photo] = await all()
    await brigitte.submit('/actions/clea-metiers-sap/retirer')
    assert.equal((await visitor.get(`${path}/${photo?.id}`)).status, 404)
    assert.equal((await brigitte.get(`${path}/${photo?.id}`)).status, 200)
  })
  test('left no surprise', () => assert.deepEqual(beffroi.surprises, []))
})
