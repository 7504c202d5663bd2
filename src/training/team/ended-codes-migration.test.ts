import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { dayOf } from '#platform/time'
import { openBeffroi } from '#testing'
import { endTrainee } from '../trainee-store.ts'
import { ownGroups } from '../training-data-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const aicha = beffroi.personId('aicha')
const why = async () => (await ownGroups(db, [aicha])).map((one) => one['pourquoi'])
const codeKept = async () =>
  (
    await db.row<{ code: string | null }>(sql`
    select ended_code as code
    from training.trainees
    where group_id = ${seeded.group7} and person_id = ${aicha}`)
  )?.code
const migration = readFileSync(new URL('../migrations/032-ended-codes.sql', import.meta.url), 'utf8')

/** As somebody left when a reason was always a sentence. */
async function leftWith(words: string): Promise<void> {
  await db.pool.query(`
    update training.trainees set until_day = null, ended_why = null, ended_code = null;
    alter table training.trainees drop constraint trainees_ended_once, drop column ended_code;
    alter table training.trainees add constraint trainees_check1 check ((until_day is null) = (ended_why is null))`)
  await db.run(sql`
    update training.trainees
    set until_day = '2026-06-05', ended_why = ${words}
    where group_id = ${seeded.group7} and person_id = ${aicha}`)
  await db.pool.query(`begin; ${migration}; commit`)
}

describe('Why somebody left, when it was always a sentence', () => {
  test('is a code where nobody had typed it, and reads the same', async () => {
    await leftWith('Retrait')
    assert.deepEqual([await why(), await codeKept()], [['Retrait'], 'admission withdrawn'])
  })

  test('stays what was typed', async () => {
    await leftWith('A trouvé un emploi')
    assert.deepEqual([await why(), await codeKept()], [['A trouvé un emploi'], null])
  })

  test('is one or the other, once somebody has left, and only then', async () => {
    const leave = (words: string | null, code: string | null) =>
      db.run(sql`
        update training.trainees
        set ended_why = ${words}, ended_code = ${code}
        where group_id = ${seeded.group7} and person_id = ${aicha}`)
    await assert.rejects(leave('Retrait', 'admission withdrawn'), /trainees_ended_once/)
    await assert.rejects(leave(null, null), /trainees_ended_once/)
    await assert.rejects(leave(null, 'rain'), /trainees_ended_code_check/)
    const untilDay = dayOf('2026-06-06')
    await endTrainee(db, seeded.group7, aicha, untilDay, { code: 'admission withdrawn' })
    assert.deepEqual(await why(), ['Retrait'])
  })
})
