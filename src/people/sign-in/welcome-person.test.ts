import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from '#platform/db'
import { comeIn, openBeffroi } from '#testing'
import { dayOf } from '#platform/time'
import { onlyNamed } from '../person.ts'
import { registerPerson } from '../identity/door.ts'
import { welcome } from './welcome-person.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, now } = beffroi
const phone = '+33639980109'
const why = { to: 'learn' as const, title: 'Cléa', from: dayOf('2026-06-08'), url: 'http://127.0.0.1:3000' }

test('Who came in long ago keeps the login with which they came, whatever their file says', async () => {
  const who = { ...onlyNamed('Lina', 'Nouvelle'), phone }
  const personId = await registerPerson(db, who, null, now())
  assert.equal(await db.transaction((tx) => welcome(tx, personId, why, now())), 'sent')
  await comeIn(beffroi, phone)
  await db.run(sql`delete from people.sessions where person_id = ${personId}`) // as the night does, six months after
  await db.run(sql`update people.persons set phone = null where id = ${personId}`)
  assert.equal(await db.transaction((tx) => welcome(tx, personId, why, now())), 'in already')
  await comeIn(beffroi, phone)
})
