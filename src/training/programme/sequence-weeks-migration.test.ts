import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { sequenceTitle } from './sequence-name.ts'
import { sequencesOf } from './sequence-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const titles = ['Semaine 0', 'Semaine 2', 'Semaine 10', 'Semaine 02', 'Semaine 12345', 'Semaine 3 et 4']

describe('The title of a sequence, when it was always kept', () => {
  test('is the number of its week where nobody typed it, and reads the same; what was typed stays', async () => {
    const wanted = [...titles, 'Préparer le jury', 'Sur toute la durée']
    await db.pool.query(`
      update training.sequences set title = coalesce(title, 'Ancien titre');
      alter table training.sequences drop column week_number, alter column title set not null`)
    await db.run(sql`
      update training.sequences s
      set title = w.title
      from unnest(${wanted}::text[]) with ordinality as w (title, position)
      where s.group_id = ${seeded.group7} and s.position = w.position`)
    const migration = readFileSync(new URL('../migrations/037-sequence-weeks.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    const kept = (await sequencesOf(db, seeded.group7)).slice(0, wanted.length)
    assert.deepEqual(kept.map(sequenceTitle), wanted)
    assert.deepEqual(
      kept.map(({ week, title }) => week ?? title),
      [0, 2, 10, ...titles.slice(3), 'Préparer le jury', null],
    )
  })
})
