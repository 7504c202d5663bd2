import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { openBeffroi, sentencesIn } from '#testing'
import { factsOf } from '../examples/facts-store.ts'
import { sureAboveOf } from '../examples/sure-store.ts'
import { cropId } from '../seeds/farm.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const yanis = await beffroi.as('yanis')
const CARROTS = 5
const weigh = (quantity: string, more: Record<string, string> = {}) => ({
  act: randomUUID(),
  stop: '',
  what: 'harvest',
  crop: cropId(CARROTS),
  quantity,
  ...more,
})
const lotIn = (text: string) =>
  /Lot (F-\d{6}-\d+) gardé/.exec(sentencesIn(text))?.[1] ?? assert.fail(sentencesIn(text))
for (let n = 0; n < 7; n++) await yanis.submit('/ferme/gestes', weigh('7'))

describe('A harvest far above what this crop usually gives', () => {
  test('is asked again, with what is usual, and is not kept meanwhile', async () => {
    const refused = await yanis.post('/ferme/gestes', weigh('70'))
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /D’habitude, c’est environ 7 kg ici/)
    assert.match(refused.text, /<input[^>]*name="sure"/)
    assert.match(refused.text, /value="70"/)
  })
  test('is kept once it was said to be so, and this is kept with it', async () => {
    const number = lotIn((await yanis.submit('/ferme/gestes', weigh('70', { sure: 'oui' }))).text)
    assert.equal(await sureAboveOf(db, number), 35_000)
  })
  test('is asked nothing when it is a good day, and nothing is kept of a box ticked for nothing', async () => {
    const number = lotIn((await yanis.submit('/ferme/gestes', weigh('34', { sure: 'oui' }))).text)
    assert.equal(await sureAboveOf(db, number), null)
  })
  test('is asked on the telephone itself, before it is kept without network', async () => {
    const { text } = await yanis.get(`/ferme/recolte/${cropId(CARROTS)}`)
    assert.match(text, /data-most="35"/)
    assert.match(text, /<div data-sure(?:="true")? hidden/)
  })
})

describe('Who harvested, when and how long', () => {
  test('is told once for each harvest, with the time since their last press of that day', async () => {
    beffroi.setNow('2026-06-02T09:00:00Z')
    await yanis.submit('/ferme/gestes', weigh('6'))
    beffroi.setNow('2026-06-02T09:25:00Z')
    const number = lotIn((await yanis.submit('/ferme/gestes', weigh('8'))).text)
    const [fact, ...others] = await factsOf(db, 'harvest done', number)
    assert.deepEqual(others, [])
    assert.equal(fact?.['by'], beffroi.personId('yanis'))
    assert.equal(fact?.['within_min'], 25)
    assert.equal(fact?.['harvestedOn'], '2026-06-02')
    await yanis.submit('/ferme/gestes', {
      act: randomUUID(),
      stop: '',
      what: 'undo',
      undoes: String(fact?.['actId']),
    })
    assert.equal((await factsOf(db, 'harvest undone', number)).length, 1)
  })
})
