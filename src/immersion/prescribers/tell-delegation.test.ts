import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { openBeffroi } from '#testing'
import { tellDelegations } from './tell-delegation.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const today = parisDay(beffroi.now())

/** The terms of which somebody was told, after the morning of that day. */
async function toldOn(days: number): Promise<string[]> {
  await tellDelegations(db, parisInstant(addDays(today, days), '08:15'))
  const rows = await db.rows<{ term: string }>(sql`
    select distinct split_part(key, ' ', 4) as term
    from notices.notices
    where key like ${`delegation % ${addDays(today, 30)} %`}
    order by term`)
  return rows.map(({ term }) => term)
}

describe('A delegation that ends', () => {
  test('is told sixty and fifteen days before: at once when less is left, and a day later when nobody was told that day', async () => {
    const karine = await beffroi.as('karine')
    const page = (await karine.get('/immersions/prescription')).text
    const action = /action="(\/immersions\/prescription\/[^"]+)"/.exec(page)?.[1] ?? assert.fail()
    const said = { kind: 'delegate', delegatedBy: 'France Travail', toDay: addDays(today, 30) }
    assert.equal((await karine.post(action, said)).status, 303)
    assert.deepEqual(await toldOn(0), ['60'])
    assert.deepEqual(await toldOn(1), ['60'])
    assert.deepEqual(await toldOn(14), ['60'])
    assert.deepEqual(await toldOn(17), ['15', '60'])
  })

  test('is told once a term, to each', async () => {
    const rows = await db.rows<{ recipientId: string }>(sql`
      select recipient_id as "recipientId"
      from notices.notices
      where key like ${`delegation % ${addDays(today, 30)} 60`}`)
    assert.equal(new Set(rows.map(({ recipientId }) => recipientId)).size, rows.length)
  })
})
