import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { hashOf, newToken } from '#platform/secret'
import { openBeffroi } from '#testing'
import { REPORTING } from '../addresses.ts'
import { signatoriesOf } from '../convention/door.ts'
import { forgetAsked } from '../forget-asked.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { insertSigningLink } from './link-store.ts'
import { SIGNING } from './send-link.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const start = beffroi.now()
const { toCome } = toBeSeeded(start)
const daysAfter = (days: number) =>
  beffroi.setNow(new Date(start.getTime() + days * 86_400_000).toISOString())

describe('A link to sign and to report', () => {
  test('answers for a year; then, as one that was never given, it says where another comes from and names nobody', async () => {
    const [mine = assert.fail()] = await signatoriesOf(db, toCome.id)
    const secret = newToken()
    await db.transaction((tx) => insertSigningLink(tx, mine.id, hashOf(secret), start))
    const anybody = beffroi.visitor()
    daysAfter(364)
    assert.equal((await anybody.get(`${SIGNING}/${secret}`)).status, 200)
    daysAfter(366)
    for (const one of [secret, newToken()])
      for (const at of [SIGNING, REPORTING]) {
        const answer = await anybody.get(`${at}/${one}`)
        assert.equal(answer.status, 404)
        assert.match(answer.text, /Ce lien ne marche plus/)
        assert.match(answer.text, /href="\/immersions\/accueil"/)
        assert.ok(!answer.text.includes(mine.name))
      }
    assert.equal((await anybody.post(`${SIGNING}/${secret}/code`)).status, 404)
    assert.ok((await forgetAsked(db, beffroi.now())).signingLinks > 0)
  })
})
