import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from '#platform/db'
import { newOrganisation, openBeffroi } from '#testing'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { secondHost } from '../seeds/seeded-hosts.ts'
import { hostsSpokenFor, speakersOf } from './speaker-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { toCome } = toBeSeeded(beffroi.now())

test('Who signs for a host speaks for it by the conventions of its keeper that stand, for who types a telephone as for its keeper', async () => {
  const login = '+33639987901'
  const speaks = async () => [
    (await hostsSpokenFor(db, login, 9)).map(({ hostId }) => hostId),
    (await speakersOf(db, secondHost)).some((one) => one.login === login),
  ]
  const stands = (state: string) =>
    db.run(sql`update immersion.conventions set state = ${state} where id = ${toCome.id}`)
  await db.run(sql`
    update immersion.signatories set login = ${login} where convention_id = ${toCome.id} and role = 'host'`)
  assert.deepEqual(await speaks(), [[secondHost], true])
  for (const state of ['cancelled', 'draft']) {
    await stands(state)
    assert.deepEqual(await speaks(), [[], false], state)
  }
  await stands('signed')
  const { id: other } = await newOrganisation(beffroi, 'prescriber')
  await db.run(sql`update immersion.conventions set keeper_id = ${other} where id = ${toCome.id}`)
  assert.deepEqual(await speaks(), [[], false], 'the convention of another body')
})
