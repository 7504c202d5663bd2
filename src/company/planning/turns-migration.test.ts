import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { seededRequest } from '../seeds/seeded.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const standing = (n: number) =>
  db.rows(sql`
    select id from company.turns where request_id = ${seededRequest(n)} and cancelled_at is null order by id`)

describe('Turns that were still to begin when their service was said done, before they were let go', () => {
  test('are cancelled; those that had begun stay, and those of a service to come', async () => {
    const [begun, coming] = [await standing(1), await standing(2)]
    assert.ok(begun.length > 0 && coming.length > 0)
    await db.run(sql`
      insert into company.turns (id, company_id, request_id, person_id, role, starts_at, ends_at, planned_by, planned_at)
      select gen_random_uuid(), t.company_id, t.request_id, t.person_id, t.role, s.given_at + interval '1 day',
        s.given_at + interval '25 hours', t.planned_by, t.planned_at
      from company.turns t
      join company.services s on s.request_id = t.request_id
      where t.request_id = ${seededRequest(1)}`)
    assert.ok((await standing(1)).length > begun.length)
    const migration = readFileSync(new URL('../migrations/027-turns-let-go.sql', import.meta.url), 'utf8')
    await db.pool.query(migration)
    assert.deepEqual(await standing(1), begun)
    assert.deepEqual(await standing(2), coming)
  })
})
