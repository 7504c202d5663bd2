import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { parisInstant } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { toCome } = toBeSeeded(beffroi.now())
const here = `/immersions/conventions/${toCome.id}`

describe('The contract of a hire', () => {
  test('has the hours that one writes, whole or not', async () => {
    beffroi.setNow(parisInstant(toCome.said.toDay, '18:00').toISOString())
    const karine = await beffroi.as('karine')
    await karine.submit(`${here}/recrute`)
    const contract = { contract: 'permanent', startsOn: '2026-07-06' }
    const shown = async () =>
      /name="hours"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="hours"/
        .exec((await karine.get(`${here}/contrat`)).text)
        ?.slice(1)
        .find(Boolean)
        ?.replaceAll('\u00A0', ' ')
    for (const [hours, written] of [
      ['24,5', '24 h 30'],
      ['24.5', '24 h 30'],
      ['24h30', '24 h 30'],
      ['24 h 30', '24 h 30'],
      ['30', '30 h'],
      ['17,25', '17 h 15'],
    ] as const) {
      const page = await karine.submit(`${here}/contrat`, { ...contract, hours })
      assert.ok(
        sentencesIn(page.text).replaceAll('\u00A0', ' ').includes(`CDI, ${written} par semaine`),
        hours,
      )
      assert.equal(await shown(), written)
    }
    for (const hours of ['0,5', '48,5', '20 à 25', '24,555', 'beaucoup', '']) {
      const refused = await karine.post(`${here}/contrat`, { ...contract, hours })
      assert.equal(refused.status, 422, hours)
      assert.match(sentencesIn(refused.text).replaceAll('\u00A0', ' '), /de 1 à 48/, hours)
    }
  })
})
