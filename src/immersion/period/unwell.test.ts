import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addDays, parisInstant } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { toCome } = toBeSeeded(beffroi.now())
const own = `/immersions/mes-immersions/${toCome.id}`
const told = async () =>
  beffroi.db.rows<{ to: string }>(
    sql`select recipient_id as to from notices.notices where key like ${`convention ${toCome.id} unwell%`}`,
  )

describe('Somebody who is not well where they are', () => {
  test('has no button before the first day, nor after the last', async () => {
    for (const day of [addDays(toCome.said.fromDay, -1), addDays(toCome.said.toDay, 1)]) {
      beffroi.setNow(parisInstant(day, '10:00').toISOString())
      const aicha = await beffroi.as('aicha')
      assert.doesNotMatch(sentencesIn((await aicha.get(own)).text), /je veux parler/)
      assert.equal((await aicha.post(`${own}/ca-ne-va-pas`, {})).status, 404)
    }
    assert.deepEqual(await told(), [])
  })

  test('says it in one press: who accompanies them is told at once, once a day, and nobody else', async () => {
    beffroi.setNow(parisInstant(toCome.said.fromDay, '10:00').toISOString())
    const aicha = await beffroi.as('aicha')
    assert.match(sentencesIn((await aicha.get(own)).text), /je veux parler/)
    for (let n = 0; n < 2; n += 1) await aicha.submit(`${own}/ca-ne-va-pas`)
    assert.deepEqual(await told(), [{ to: beffroi.personId('karine') }])
    for (const id of ['yanis', 'karine', 'brigitte'] as const)
      assert.equal((await (await beffroi.as(id)).post(`${own}/ca-ne-va-pas`, {})).status, 404, id)
  })
})
