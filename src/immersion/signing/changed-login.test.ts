import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { readPerson } from '#people'
import { hashOf, newToken } from '#platform/secret'
import { formIn, openBeffroi } from '#testing'
import { readConvention, signatoriesOf, writeText } from '../convention/door.ts'
import { hostWithId } from '../hosts/door.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { insertSigningLink } from './link-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { toCome } = toBeSeeded(beffroi.now())

describe('A convention that is corrected', () => {
  test('during a contract says which, and that a quarter of it is the most', async () => {
    const one = (await readConvention(db, toCome.id)) ?? assert.fail()
    const host = (await hostWithId(db, one.hostId)) ?? assert.fail()
    const person = (await readPerson(db, one.personId)) ?? assert.fail()
    const signatories = await signatoriesOf(db, one.id)
    const cddi = { start: one.fromDay, end: one.toDay }
    assert.match(
      writeText({ one: { ...one, cddi }, person, host, signatories }),
      /pendant un contrat du .* un quart de sa durée/,
    )
    assert.doesNotMatch(writeText({ one, person, host, signatories }), /pendant un contrat/)
  })

  test('for another telephone opens nothing to who held the first one', async () => {
    const mine = (await signatoriesOf(db, toCome.id)).find(({ role }) => role === 'person')
    const secret = newToken()
    await db.transaction((tx) =>
      insertSigningLink(tx, mine?.id ?? assert.fail(), hashOf(secret), beffroi.now()),
    )
    const stranger = beffroi.visitor()
    assert.equal((await stranger.get(`/immersions/signer/${secret}`)).status, 200)
    const karine = await beffroi.as('karine')
    const action = `/immersions/conventions/${toCome.id}/correction`
    const form = formIn((await karine.get(action)).text, action)
    assert.equal((await karine.post(action, { ...form, personLogin: '06 39 98 09 11' })).status, 303)
    assert.equal((await stranger.get(`/immersions/signer/${secret}`)).status, 404)
  })
})
