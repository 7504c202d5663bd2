import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const yanis = await beffroi.as('yanis')

const start = beffroi.now().getTime()
/** Thirty gestures of one day, added a second after each other; the last one first. */
const added: string[] = []
for (let n = 0; n < 30; n += 1) {
  beffroi.setNow(new Date(start + n * 1000))
  const said = { way: 'mots', title: `Geste ${n}`, did: 'Quatre draps.', day: '2026-04-01' }
  const { location } = await yanis.post('/portfolio/ajouter', { act: randomUUID(), ...said })
  added.unshift(location?.split('/').at(-1) ?? '')
}

const ofThatDay = (html: string) =>
  [...html.matchAll(/class="leaf" href="\/portfolio\/([0-9a-f-]+)"/g)]
    .map((one) => one[1] ?? '')
    .filter((id) => added.includes(id))

describe('What somebody shows of one same day', () => {
  test('stands in the order in which it arrived, the last first, from a page to the next', async () => {
    const first = await yanis.get('/portfolio')
    const next = /href="([^"]+)" rel="next"/.exec(first.text)?.[1] ?? ''
    const second = await yanis.get(next)
    assert.deepEqual([...ofThatDay(first.text), ...ofThatDay(second.text)], added)
  })

  test('is all met, even when the last one of a page was erased meanwhile', async () => {
    const first = await yanis.get('/portfolio')
    const seen = ofThatDay(first.text)
    const next = /href="([^"]+)" rel="next"/.exec(first.text)?.[1] ?? ''
    assert.equal((await yanis.post(`/portfolio/${seen.at(-1)}/effacer`, {})).status, 303)
    const met = new Set([...seen, ...ofThatDay((await yanis.get(next)).text)])
    assert.deepEqual(
      added.filter((id) => !met.has(id)),
      [],
    )
  })
})
