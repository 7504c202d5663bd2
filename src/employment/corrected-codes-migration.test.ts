import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { asId } from '#platform/id'
import { dayOf } from '#platform/time'
import { openBeffroi } from '#testing'
import { changedSentence, type WhatChanged } from './correction.ts'
import { correctionsOf, insertCorrection } from './exit-store.ts'
import type { PathId } from './ids.ts'

const beffroi = await openBeffroi()
const { db, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const by = beffroi.personId('bruno')
const pathId = asId<PathId>(
  (await db.row<{ id: string }>(sql`select id from employment.paths order by id limit 1`))?.id ??
    assert.fail(),
)

describe('What was corrected, when it was always a sentence', () => {
  test('keeps its words; what is corrected since says what was and what is, and reads the same', async () => {
    await db.pool.query(`
      delete from employment.corrections;
      alter table employment.corrections
        drop constraint corrections_what,
        alter column what type text using what ->> 'words',
        add constraint corrections_what_check check (what <> '')`)
    await db.run(sql`
      insert into employment.corrections (path_id, what, why, corrected_at, corrected_by)
      values (${pathId}, 'C1 : fin : 30/06/2026 → 31/07/2026', 'Avenant', ${now()}, ${by})`)
    const migration = readFileSync(new URL('migrations/007-corrected-codes.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    const end = { before: dayOf('2026-06-30'), after: dayOf('2026-07-31') }
    const what: WhatChanged = { cddi: 'C1', changes: [{ code: 'end', ...end }] }
    await insertCorrection(db, { pathId, what, why: { words: 'Avenant' }, by }, now())
    const kept = (await correctionsOf(db, [pathId])).map((one) => one.what)
    assert.deepEqual(kept, [what, { words: 'C1 : fin : 30/06/2026 → 31/07/2026' }])
    assert.equal(new Set(kept.map(changedSentence)).size, 1)
  })

  test('is words or changes, never neither', async () => {
    for (const what of ['{}', '{"words": "Fin", "changes": []}'])
      await assert.rejects(
        db.pool.query('update employment.corrections set what = $1', [what]),
        /corrections_what/,
      )
  })
})
