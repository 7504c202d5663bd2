import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addDays, parisInstant, type Day } from '#platform/time'
import { hashOf, newToken } from '#platform/secret'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { insertSigningLink } from '../signing/link-store.ts'
import { signatoriesOf } from '../convention/door.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { presencesOf } from './presence-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { toCome } = toBeSeeded(beffroi.now())
const first = toCome.said.fromDay
const own = `/immersions/mes-immersions/${toCome.id}/presences`
const here = `/immersions/conventions/${toCome.id}`
const at = (day: Day, clock: string) => beffroi.setNow(parisInstant(day, clock).toISOString())

const signatory = (await signatoriesOf(db, toCome.id)).find(({ role }) => role === 'host') ?? assert.fail()
const secret = newToken()
await db.transaction((tx) => insertSigningLink(tx, signatory.id, hashOf(secret), beffroi.now()))
const host = `/immersions/bilan/${secret}/presences`
const anybody = beffroi.visitor()

const words = async () =>
  (await presencesOf(db, toCome.id)).map(({ day, half, status, saidBy }) =>
    [day === first ? 1 : 2, half, status, saidBy].join(' '),
  )
const heard = async () =>
  (
    await db.rows(sql`
      select id from facts.facts
      where name = 'immersion half-day noted' and payload ->> 'conventionId' = ${toCome.id}`)
  ).length

describe('Several half-days that nobody noted', () => {
  test('are noted by one press, then the exceptions; what somebody said stays', async () => {
    at(first, '10:00')
    assert.doesNotMatch(
      sentencesIn((await anybody.get(host)).text),
      /Présence pour les/,
      'there is one alone',
    )
    at(addDays(first, 1), '15:00')
    assert.equal((await anybody.post(host, { day: first, half: 'pm', status: 'absent' })).status, 303)
    const { text } = await anybody.get(host)
    assert.match(sentencesIn(text), /Présence pour les 3 demi-journées/)
    const form = formIn(text, `${host}/toutes`)
    for (let n = 0; n < 2; n += 1) assert.equal((await anybody.post(`${host}/toutes`, form)).status, 303)
    assert.deepEqual(await words(), [
      '1 am present host',
      '1 pm absent host',
      '2 am present host',
      '2 pm present host',
    ])
    assert.equal(await heard(), 4)
    assert.doesNotMatch(sentencesIn((await anybody.get(host)).text), /Présence pour les/)
    assert.equal((await anybody.post(host, { day: first, half: 'am', status: 'absent' })).status, 303)
  })

  test('are theirs to note, and that of who accompanies them; nobody else’s', async () => {
    at(addDays(first, 3), '15:00')
    const [aicha, karine, yanis] = [
      await beffroi.as('aicha'),
      await beffroi.as('karine'),
      await beffroi.as('yanis'),
    ]
    const page = (await aicha.get(own)).text
    assert.match(sentencesIn(page), /J’étais là les 4 demi-journées/)
    const form = formIn(page, `${own}/toutes`)
    assert.equal((await yanis.post(`${own}/toutes`, form)).status, 404)
    assert.equal((await yanis.post(`${here}/presences/toutes`, form)).status, 404)
    assert.equal((await aicha.post(`${own}/toutes`, form)).status, 303)
    assert.equal((await words()).filter((word) => word.endsWith('present person')).length, 4)
    at(addDays(first, 7), '18:00')
    const followed = (await karine.get(here)).text
    assert.match(sentencesIn(followed), /Présence pour les 2 demi-journées/)
    const theirs = formIn(followed, `${here}/presences/toutes`)
    assert.equal((await karine.post(`${here}/presences/toutes`, theirs)).status, 303)
    assert.equal((await words()).filter((word) => word.endsWith('present referent')).length, 2)
  })

  test('that have not begun, that are not in it, or that nobody can read are not noted', async () => {
    const before = await words()
    const later = { halves: `${addDays(first, 8)} am,2031-01-01 am` }
    assert.equal((await anybody.post(`${host}/toutes`, later)).status, 303)
    for (const halves of ['', 'demain', `${first} soir`, '2026-02-31 am', `${first} am,,`])
      assert.equal((await anybody.post(`${host}/toutes`, { halves })).status, 422, halves)
    assert.deepEqual(await words(), before)
  })
})
