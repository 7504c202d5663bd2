import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { newToken } from '#platform/secret'
import { addDays, parisInstant, type Day } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { toCome } = toBeSeeded(beffroi.now())
const { fromDay } = toCome.said
const here = `/immersions/conventions/${toCome.id}`
const at = (day: Day, clock: string) => beffroi.setNow(parisInstant(day, clock).toISOString())
const told = async () =>
  (
    await beffroi.db.rows<{ key: string }>(
      sql`select key from notices.notices where key like ${`convention ${toCome.id} unwell%`} order by key`,
    )
  ).map(({ key }) => key.split(' ').at(-1))

/** What a telephone kept, pressed at that time, leaves now. */
async function send(day: Day, clock: string): Promise<number> {
  const clocks = { done_at: parisInstant(day, clock).toISOString(), sent_at: beffroi.now().toISOString() }
  const kept = { 'x-requested-with': 'outbox', 'x-act': newToken(), 'x-owner': beffroi.personId('aicha') }
  const aicha = await beffroi.as('aicha')
  return (await aicha.post(`/immersions/mes-immersions/${toCome.id}/ca-ne-va-pas`, clocks, kept)).status
}

describe('Somebody who says without network that they are not well', () => {
  test('is heard though the immersion was stopped before it left: on its last day, and after it while nobody had stopped it', async () => {
    at(addDays(fromDay, 3), '09:00')
    const karine = await beffroi.as('karine')
    const stop = { why: 'Ne vient plus.', lastDay: addDays(fromDay, 1) }
    assert.equal((await karine.post(`${here}/arreter`, stop)).status, 303)
    at(addDays(fromDay, 3), '12:00')
    assert.equal(await send(addDays(fromDay, -1), '10:00'), 422)
    assert.equal(await send(addDays(fromDay, 1), '10:00'), 200)
    assert.equal(await send(addDays(fromDay, 2), '10:00'), 200)
    assert.equal(await send(addDays(fromDay, 3), '10:00'), 422, 'nobody expected them there any more')
    assert.deepEqual(await told(), [addDays(fromDay, 1), addDays(fromDay, 2)])
    const day = sentencesIn((await karine.get('/')).text).replaceAll('\u00A0', ' ')
    assert.match(day, /Aïcha Benamar a demandé qu’on l’appelle/)
  })
})
