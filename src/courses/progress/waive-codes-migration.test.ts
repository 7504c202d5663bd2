import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { asId, newId } from '#platform/id'
import type { AuId, RegistrationId } from '../ids.ts'
import { waiverWords } from '#training'
import { waivedIn, waivingSentence, type Reason, type Waiving } from '../registration.ts'
import { reachedIn } from '../reached-store.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const registrationId = asId<RegistrationId>(
  (await db.row<{ id: string }>(sql`select id from courses.registrations limit 1`))?.id ?? assert.fail(),
)

const told: [why: string, kept: Waiving][] = [
  ...Object.entries(waiverWords).map(([reason, sentence]): [string, Waiving] => [
    `${sentence}. Vue au lavage. Deux fois.`,
    { reason: reason as Reason, word: 'Vue au lavage. Deux fois.' },
  ]),
  ['Elle savait déjà', { reason: null, word: 'Elle savait déjà' }],
  ['Autre raison. ', { reason: null, word: 'Autre raison. ' }],
]

describe('Why somebody was excused from a part, when it was one sentence', () => {
  test('is a code and what was seen, and reads the same; other words stay as they were', async () => {
    await db.pool.query('alter table courses.reached drop column reason')
    const ids = told.map(() => newId<AuId>())
    for (const [n, [why]] of told.entries())
      await db.run(sql`
        insert into courses.reached (registration_id, au_id, how, at, statement_id, by_id, why)
        values (
          ${registrationId}, ${ids[n] ?? ''}, 'waived', ${beffroi.now()}, ${newId()}, ${beffroi.personId('claire')}, ${why}
        )`)
    const migration = readFileSync(new URL('../migrations/009-waive-codes.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    const reached = await reachedIn(db, registrationId)
    for (const [n, [why, { reason, word }]] of told.entries()) {
      const kept = waivedIn(reached.filter(({ auId }) => auId === ids[n])) ?? assert.fail()
      assert.deepEqual([kept.reason, kept.word], [reason, word], why)
      assert.equal(waivingSentence(kept), why)
    }
  })

  test('is no other code, and of nothing else', async () => {
    const write = (set: string) => db.pool.query(`update courses.reached set ${set}`)
    await assert.rejects(write(`reason = 'Bored' where how = 'waived'`), /reached_reason_check/)
    const other = `how = 'completed', by_id = null, why = null where reason = 'Tested Out'`
    await assert.rejects(write(other), /reached_reason_of/)
  })
})
