import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { seededConventions } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

describe('A hire', () => {
  test('corrected to another need or to none, opens again what it alone had closed; what was closed by hand stays', async () => {
    const karine = await beffroi.as('karine')
    const over = `/immersions/conventions/${seededConventions.over}`
    const [theirs] = await beffroi.db.rows<{ id: string; hostId: string }>(
      sql`select id, host_id as "hostId" from immersion.needs where post = 'agent d’entretien'`,
    )
    const add = `/immersions/employeurs/${theirs?.hostId}/besoins`
    const form = formIn((await karine.get(`${add}/nouveau`)).text, add)
    const made = await karine.post(add, { ...form, post: 'plongeur', contract: 'CDI', hours: '24' })
    const second = made.location ?? ''
    const first = `/immersions/besoins/${theirs?.id}`
    const stateOf = async (need: string) =>
      /Corriger (Ouvert|Pourvu|Retiré)/.exec(sentencesIn((await karine.get(need)).text))?.[1]
    const fills = async (needId: string) => {
      const contract = { contract: 'permanent', hours: 24, startsOn: '2026-06-01', needId }
      assert.equal((await karine.post(`${over}/contrat`, contract)).status, 303)
      return [await stateOf(first), await stateOf(second)]
    }
    const [one, other] = [theirs?.id ?? '', second.split('/').at(-1) ?? '']
    assert.deepEqual(await fills(one), ['Pourvu', 'Ouvert'])
    assert.deepEqual(await fills(other), ['Ouvert', 'Pourvu'])
    assert.deepEqual(await fills(''), ['Ouvert', 'Ouvert'])
    assert.deepEqual(await fills(one), ['Pourvu', 'Ouvert'])
    for (const as of ['ouvert', 'pourvu']) await karine.submit(`${first}/etat`, { as })
    assert.deepEqual(await fills(''), ['Pourvu', 'Ouvert'], 'who keeps the host opens it again by hand')
  })
})
