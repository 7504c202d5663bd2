import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { asId } from '#platform/id'
import { openBeffroi } from '#testing'
import { correctionSentence } from './correction.ts'
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

describe('Why something was corrected, when it was always a sentence', () => {
  test('is a code where nobody had typed it, and reads the same; what was typed stays', async () => {
    await db.pool.query(`
      delete from employment.corrections;
      alter table employment.corrections drop constraint corrections_why_once, drop column why_code;
      alter table employment.corrections alter column why set not null`)
    for (const why of ['Liste importée', 'Avenant signé'])
      await db.run(sql`
        insert into employment.corrections (path_id, what, why, corrected_at, corrected_by)
        values (${pathId}, '{"words": "C1 : fin"}', ${why}, ${now()}, ${by})`)
    const migration = readFileSync(new URL('migrations/004-correction-codes.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    const kept = (await correctionsOf(db, [pathId])).map(({ why }) => why)
    assert.deepEqual(kept, [{ words: 'Avenant signé' }, { code: 'list imported' }])
    assert.deepEqual(kept.map(correctionSentence), ['Avenant signé', 'Liste importée'])
  })

  test('is one or the other', async () => {
    const both = db.pool.query(
      `update employment.corrections set why = 'Avenant', why_code = 'list imported'`,
    )
    await assert.rejects(both, /corrections_why_once/)
    await insertCorrection(
      db,
      { pathId, what: { words: 'C2 : fin' }, why: { code: 'list imported' }, by },
      now(),
    )
    assert.deepEqual((await correctionsOf(db, [pathId]))[0]?.why, { code: 'list imported' })
  })
})
