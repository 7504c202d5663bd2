import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addDays, parisInstant, type Day } from '#platform/time'
import { hashOf, newToken } from '#platform/secret'
import { newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { insertSigningLink } from '../signing/link-store.ts'
import { presencesOf } from './presence-store.ts'
import { signatoriesOf } from '../convention/door.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

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
const told = async () =>
  (await db.rows(sql`select key from notices.notices where key like ${`convention ${toCome.id} absent%`}`))
    .length

/** The address that a letter gave to a signatory. */
async function linkOf(role: string): Promise<string> {
  const one = (await signatoriesOf(db, toCome.id)).find((signatory) => signatory.role === role)
  const secret = newToken()
  await db.transaction((tx) =>
    insertSigningLink(tx, one?.id ?? assert.fail(role), hashOf(secret), beffroi.now()),
  )
  return `/immersions/bilan/${secret}/presences`
}

const [host, prescriber] = [await linkOf('host'), await linkOf('prescriber')]
const anybody = beffroi.visitor()
const said = (half: string, status: string, day = first) => ({ day, half, status })

describe('Who was there', () => {
  test('is not asked before the first day, nor of a half-day that has not begun', async () => {
    at(addDays(first, -1), '10:00')
    assert.equal((await anybody.get(host)).status, 404)
    at(first, '10:00')
    assert.equal((await anybody.get(host)).status, 200)
    const early = await anybody.post(host, said('am', 'present', addDays(first, 1)))
    assert.equal(early.status, 422)
    assert.match(sentencesIn(early.text), /n’a pas commencé/)
    for (const wrong of [
      {},
      said('soir', 'present'),
      said('am', 'peut-être'),
      { ...said('am', 'present'), day: '2026-02-31' },
    ])
      assert.equal((await anybody.post(host, wrong)).status, 422)
    const karine = await beffroi.as('karine')
    for (const [path, wrong] of [
      ['', said('am', 'present', addDays(first, 1))],
      ['', {}],
      ['', { ...said('am', 'present'), day: '2026-02-31' }],
      ['/toutes', {}],
      ['/toutes', { halves: 'demain' }],
    ] as const) {
      const answer = await karine.post(`${here}/presences${path}`, wrong)
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), /Cette demi-journée n’est pas dans la convention/)
    }
  })

  test('is said by the person, then by the host, whose word stays; an absence is told at once, once', async () => {
    const aicha = await beffroi.as('aicha')
    const page = (await anybody.get(host)).text
    const [, mine = ''] = /name="half" value="(am|pm)"/.exec(page) ?? []
    assert.equal((await aicha.post(own, said(mine, 'present'))).status, 303)
    for (let n = 0; n < 2; n += 1) assert.equal((await anybody.post(host, said(mine, 'absent'))).status, 303)
    assert.equal(await told(), 1)
    assert.equal((await aicha.post(own, said(mine, 'present'))).status, 303)
    assert.equal((await presencesOf(db, toCome.id))[0]?.status, 'absent', 'the word of the host counts')
    const karine = await beffroi.as('karine')
    assert.match(sentencesIn((await karine.get(here)).text), /1 demi-journée notée sur 1, 1 absence/)
    assert.equal((await karine.post(`${here}/presences`, said(mine, 'justified'))).status, 303)
    assert.match(sentencesIn((await anybody.get(host)).text), /Absence justifiée/)
    assert.equal((await anybody.post(host, said(mine, 'present'))).status, 422)
    const late = await aicha.post(own, said(mine, 'absent'))
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /déjà notée/)
  })

  test('is nobody else’s to say: who prescribes, who trains, a stranger, another organisation', async () => {
    assert.equal((await anybody.get(prescriber)).status, 404)
    assert.equal((await anybody.post(prescriber, said('am', 'present'))).status, 404)
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
    const other = await newcomer(beffroi, { organisationId, role: 'referent' })
    const [yanis, brigitte] = [await beffroi.as('yanis'), await beffroi.as('brigitte')]
    for (const who of [yanis, other, brigitte]) {
      assert.equal((await who.get(own)).status, 404)
      assert.equal((await who.post(own, said('am', 'present'))).status, 404)
      assert.equal((await who.post(`${here}/presences`, said('am', 'present'))).status, 404)
    }
  })

  test('that a telephone kept is said when it was pressed: never over what was said since, by its own person, for the right owner', async () => {
    at(first, '15:00')
    const aicha = await beffroi.as('aicha')
    const now = () => beffroi.now().toISOString()
    const send = (done: string, status: string, owner = beffroi.personId('aicha')) =>
      aicha.post(
        own,
        { ...said('pm', status), done_at: parisInstant(first, done).toISOString(), sent_at: now() },
        { 'x-requested-with': 'outbox', 'x-act': newToken(), 'x-owner': owner },
      )
    const afternoon = async () => (await presencesOf(db, toCome.id)).find(({ half }) => half === 'pm')
    const stands = async () => (await afternoon())?.status
    assert.equal((await send('14:10', 'present')).status, 200)
    assert.deepEqual((await afternoon())?.saidAt, parisInstant(first, '14:10'))
    await aicha.post(own, said('pm', 'absent'))
    for (const done of ['14:20', '14:10']) assert.equal((await send(done, 'present')).status, 200)
    assert.equal(await stands(), 'absent')
    assert.equal((await send('14:50', 'present', beffroi.personId('yanis'))).status, 409)
    const early = await send('12:00', 'present')
    assert.equal(early.status, 422)
    assert.match(early.text, /n’a pas commencé/)
    assert.equal((await send('15:00', 'present')).status, 200)
    assert.equal(await stands(), 'present')
  })

  test('stands once a week has passed after the last day', async () => {
    at(addDays(toCome.said.toDay, 9), '10:00')
    assert.equal((await anybody.get(host)).status, 404)
    assert.equal((await anybody.post(host, said('am', 'present'))).status, 303)
    assert.equal(
      (
        await db.rows(
          sql`select distinct day, half from immersion.presences where convention_id = ${toCome.id}`,
        )
      ).length,
      2,
    )
  })

  test('is not noted long after by a page that says that it was pressed before', async () => {
    at(addDays(toCome.said.toDay, 45), '10:00')
    const before = await presencesOf(db, toCome.id)
    const forged = {
      done_at: parisInstant(first, '12:30').toISOString(),
      sent_at: beffroi.now().toISOString(),
    }
    await anybody.post(host, { ...said('am', 'absent'), ...forged })
    assert.deepEqual(await presencesOf(db, toCome.id), before)
    at(addDays(toCome.said.toDay, 70), '10:00')
    const karine = await beffroi.as('karine')
    for (const [path, wrong] of [
      ['', said('am', 'absent')],
      ['/toutes', { halves: `${first} am` }],
    ] as const) {
      const late = await karine.post(`${here}/presences${path}`, wrong)
      assert.equal(late.status, 422)
      assert.match(sentencesIn(late.text), /ne se notent pas en ce moment/)
    }
    assert.deepEqual(await presencesOf(db, toCome.id), before)
  })
})
