import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { openBeffroi, writeFilm, writeVoice } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [aicha, claire] = [await beffroi.as('aicha'), await beffroi.as('claire')]
const PLACE = '+50.2910+002.7775/'

const activities = await beffroi.db.rows<{ id: string }>(sql`
  select a.id from training.activities a
  where a.group_id = ${seeded.group7} and a.withdrawn_at is null and a.mode = 'foad at home' and a.proof <> 'quiz'
    and not exists (select 1 from training.works w where w.activity_id = a.id)
  order by a.code`)

const given = [
  ['video', 'geste.mp4', await writeFilm({ secret: PLACE })],
  ['video', 'geste.webm', await writeFilm({ container: 'webm', secret: PLACE })],
  ['audio', 'voix.m4a', await writeVoice('m4a', { secret: PLACE })],
  ['audio', 'voix.mp4', await writeFilm({ secret: PLACE })],
] as const

describe('A sound or a film that is handed in no longer says where it was made', () => {
  for (const [proof, name, bytes] of given)
    test(`to whoever reads it (${name}, asked for: ${proof})`, async () => {
      const { id } = activities.pop() ?? assert.fail('no activity is left')
      await beffroi.db.run(sql`update training.activities set proof = ${proof} where id = ${id}`)
      const given = { act: randomUUID(), file: new File([bytes], name) }
      assert.equal((await aicha.post(`/formation/activites/${id}/donner`, given)).status, 303)
      const file = await beffroi.db.row<{ id: string }>(sql`
        select w.id from training.works w where w.activity_id = ${id}`)
      for (const reader of [aicha, claire]) {
        const served = await reader.get(`/formation/travaux/${file?.id}/fichier`)
        assert.equal(served.bytes.length, bytes.length)
        assert(!Buffer.from(served.bytes).includes(PLACE))
      }
    })
})
