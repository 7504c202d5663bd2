import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { seededOrganisations } from '#people'
import { sql, type Db } from '#platform/db'
import { newId } from '#platform/id'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { findFits } from './find-fits.ts'
import { wishOf } from './wish-store.ts'
import { secondHost } from '../seeds/seeded-hosts.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const aicha = beffroi.personId('aicha')

test('A host where somebody already signed all that the law lets them does not fit any more, by our conventions too', async () => {
  await db.run(sql`update immersion.wishes set trades = array['D1205'] where person_id = ${aicha}`)
  const karine = await beffroi.as('karine')
  const read = async () => sentencesIn((await karine.get(`/immersions/personnes/${aicha}`)).text)
  assert.match(await read(), /Au Fil Propre/)
  // two conventions of the last months, at that place
  for (const [n, object] of ['discover', 'confirm'].entries())
    await db.run(sql`
      insert into immersion.conventions (
        id, keeper_id, referent_id, person_id, host_id, host_siret, prescriber_id, object, from_day, to_day, terms, version, state, state_at,
        state_why, written_at, written_by
      )
      select gen_random_uuid(), keeper_id, referent_id, person_id, host_id, host_siret, prescriber_id, ${object},
        ${addDays(parisDay(beffroi.now()), -90 + n * 40)}, ${addDays(parisDay(beffroi.now()), -65 + n * 40)}, terms, version, 'signed', state_at,
        '', written_at, written_by
      from immersion.conventions
      where person_id = ${aicha} and host_id = ${secondHost}
      limit 1`)
  assert.doesNotMatch(await read(), /Au Fil Propre/)
})

test('As many questions are asked of the database for thirty hosts as for one', async () => {
  const wish = (await wishOf(db, aicha)) ?? assert.fail('no wish')
  const desk = { keepers: [seededOrganisations.plie.id] }
  let asked = 0
  const counted: Db = {
    ...db,
    rows: async (query) => ((asked += 1), db.rows(query)),
    row: async (query) => ((asked += 1), db.row(query)),
  }
  const count = async () => {
    asked = 0
    const fits = await findFits(counted, desk, wish, beffroi.now())
    return { asked, fits: fits.length }
  }
  const few = await count()
  for (let n = 0; n < 30; n += 1)
    await db.run(sql`
      insert into immersion.hosts
      select (h).*
      from (
        select jsonb_populate_record(h, jsonb_build_object('id', ${newId()}::text, 'siret', ${String(10_000_000_000_000 + n)}::text, 'name_key', ${`copie ${n}`}::text)) as h
        from immersion.hosts h
        where h.id = ${secondHost}
      ) copied`)
  const many = await count()
  assert.ok(many.fits >= few.fits + 30, `${many.fits} fits`)
  assert.equal(many.asked, few.asked)
})
