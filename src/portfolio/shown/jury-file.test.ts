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

/** The grid on which the juror marks her today. */
async function gridOfAicha(): Promise<string> {
  const list = await martine.get('/certification/jury')
  for (const [, jury] of list.text.matchAll(/href="(\/certification\/jury\/[0-9a-f-]{36})"/g)) {
    const at = `${jury}/candidats/${beffroi.personId('aicha')}`
    if ((await martine.get(at)).status === 200) return at
  }
  return assert.fail('no jury today')
}

describe('The file of a candidate', () => {
  test('leads a juror, from the grid, to what the person shows to the jury, criterion by criterion', async () => {
    const grid = await martine.get(await gridOfAicha())
    assert.match(grid.text, new RegExp(`href="${mine}"`))
    const { text } = await martine.get(mine)
    assert.match(sentencesIn(text), /2 preuves pour vous.*Critère par critère.*Les vitres, sans trace/)
    assert.doesNotMatch(text, /La soupe de restes|J’appelle une cliente/)
  })
  test('shows its proofs beside each skill of the grid; each says what it proves, and leads back to the grid', async () => {
    const at = await gridOfAicha()
    const { text } = await martine.get(at)
    const windows = /Nettoie les vitres sans trace[\s\S]*?<div class="judge">/.exec(text)?.[0] ?? ''
    assert.match(sentencesIn(windows), /Sa preuve\s: Les vitres, sans trace/)
    const [, opens = ''] = /href="([^"]+)"/.exec(windows) ?? []
    assert.match(opens, new RegExp(`^${mine}/`))
    assert.doesNotMatch(text, /La soupe de restes|J’appelle une cliente/)
    const proof = await martine.get(opens)
    assert.match(sentencesIn(proof.text), /Ce que ça prouve .*Nettoie les vitres sans trace et sans risque/)
    for (const page of [proof.text, (await martine.get(mine)).text])
      assert.match(page, new RegExp(`href="${at}">Revenir à la grille du jury`))
    assert.doesNotMatch((await claire.get(mine)).text, /Revenir à la grille/)
  })
  test('says nothing of what is shown to others', async () => {
    const seen = sentencesIn((await claire.get(mine)).text)
    assert.match(seen, /1 preuve pour vous/)
    assert.doesNotMatch(seen, /Les vitres/)
  })
})
