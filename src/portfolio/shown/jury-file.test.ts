import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [martine, claire] = [await beffroi.as('martine'), await beffroi.as('claire')]
const mine = `/portfolio/personnes/${beffroi.personId('aicha')}`

describe('The file of a candidate', () => {
  test('leads a juror, from the grid, to what the person shows to the jury, criterion by criterion', async () => {
    const list = await martine.get('/certification/jury')
    const juries = [...list.text.matchAll(/href="(\/certification\/jury\/[0-9a-f-]{36})"/g)]
    const at = `/candidats/${beffroi.personId('aicha')}`
    const grids = await Promise.all(juries.map(([, jury]) => martine.get(`${jury}${at}`)))
    const grid = grids.find((one) => one.status === 200) ?? assert.fail('no jury today')
    assert.match(grid.text, new RegExp(`href="${mine}"`))
    const { text } = await martine.get(mine)
    assert.match(sentencesIn(text), /2 preuves pour vous.*Critère par critère.*Les vitres, sans trace/)
    assert.doesNotMatch(text, /La soupe de restes|J’appelle une cliente/)
  })
  test('says nothing of what is shown to others', async () => {
    const seen = sentencesIn((await claire.get(mine)).text)
    assert.match(seen, /1 preuve pour vous/)
    assert.doesNotMatch(seen, /Les vitres/)
  })
})
