import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { saveChoice } from '#platform/notices'
import { openBeffroi, type Beffroi } from '#testing'
import { insertAccessLine } from './access/store.ts'
import { forgetPeople } from './forget-people.ts'

const nothing = {
  told: 0,
  accounts: 0,
  accessLines: 0,
  sessions: 0,
  asks: 0,
  reaches: 0,
  devices: 0,
  codes: 0,
}

let beffroi: Beffroi
let all: number
beforeEach(async () => {
  beffroi = await openBeffroi({ at: '2026-06-02T08:00:00Z' })
  all = await accounts()
})
afterEach(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const at = (instant: string) => {
  beffroi.setNow(instant)
  return forgetPeople(beffroi.ground, beffroi.now())
}
const accounts = async () => (await beffroi.db.rows(sql`select person_id from people.accounts`)).length

describe('An account that nobody uses', () => {
  test('is told thirty days before, once, with the day and the way to keep it', async () => {
    assert.deepEqual(await at('2028-05-02T21:59:00Z'), nothing)
    assert.deepEqual(await at('2028-05-03T22:00:00Z'), { ...nothing, told: all })
    assert.deepEqual(await at('2028-05-10T08:00:00Z'), nothing)
    const letter = (await beffroi.letters()).find((one) => one.recipient === 'aicha@example.org')
    assert.match(letter?.body ?? '', /ferme le 3 juin 2028/)
    assert.match(letter?.body ?? '', /\/connexion/)
  })

  test('closes after two years; the person and their history stay', async () => {
    const persons = async () => (await beffroi.db.rows(sql`select id from people.persons`)).length
    const before = await persons()
    const choices = async () => (await beffroi.db.rows(sql`select recipient_id from notices.choices`)).length
    const choice = { channel: 'email', quietFrom: '20:00', quietTo: '08:00', sundays: 'quiet' } as const
    await beffroi.db.transaction((tx) => saveChoice(tx, beffroi.personId('aicha'), choice, beffroi.now()))
    assert.ok((await choices()) > 0)
    await at('2028-05-03T22:00:00Z')
    assert.deepEqual(await at('2028-06-01T08:00:00Z'), nothing)
    assert.equal((await at('2028-06-03T08:00:00Z')).accounts, all)
    assert.equal(await accounts(), 0)
    assert.equal(await choices(), 0)
    assert.equal(await persons(), before)
    assert.ok((await beffroi.db.rows(sql`select id from people.memberships`)).length > 0)
    await beffroi.visitor().post('/connexion', { login: 'claire@example.org' })
    await beffroi.settle()
    assert.equal((await beffroi.letters()).filter((one) => one.subject.startsWith('Votre code')).length, 0)
  })

  test('never closes before its person was told for thirty days, however late the job ran', async () => {
    assert.deepEqual(await at('2030-01-01T08:00:00Z'), { ...nothing, told: all })
    assert.equal(await accounts(), all)
    assert.equal((await at('2030-01-20T08:00:00Z')).accounts, 0)
    assert.equal((await at('2030-01-31T08:00:01Z')).accounts, all)
  })

  test('stays when its person comes in after being told, and is told again two years later', async () => {
    await at('2028-05-20T08:00:00Z')
    beffroi.setNow('2028-06-01T08:00:00Z')
    await beffroi.as('claire')
    assert.equal((await at('2028-06-25T08:00:00Z')).accounts, all - 1)
    assert.equal(await accounts(), 1)
    assert.equal((await at('2030-06-01T08:00:00Z')).told, 1)
  })

  test('is used while a session is, even when nobody signs in again', async () => {
    const claire = await beffroi.as('claire')
    await beffroi.db.run(sql`
      update people.sessions set opened_at = '2028-03-20', last_seen_at = '2028-05-25' where person_id = ${beffroi.personId('claire')}`)
    beffroi.setNow('2028-06-02T08:00:00Z')
    assert.equal((await claire.get('/moi')).status, 200)
    assert.equal((await at('2028-06-03T08:00:00Z')).told, all - 1)
  })
})

describe('Old rows', () => {
  test('of readings go after three years', async () => {
    const line = { organisationId: null, information: 'identity', why: { code: 'found' } } as const
    const [personId, readerId] = [beffroi.personId('aicha'), beffroi.personId('karine')]
    for (const day of ['2026-06-02T08:00:00Z', '2026-06-03T08:00:00Z'])
      await insertAccessLine(beffroi.db, { ...line, personId, readerId, at: new Date(day) })
    assert.equal((await at('2029-06-02T08:00:00Z')).accessLines, 0)
    assert.equal((await at('2029-06-03T08:00:00Z')).accessLines, 1)
    assert.equal((await at('2029-06-04T08:00:00Z')).accessLines, 1)
  })

  test('of sessions and changes of login go after six months', async () => {
    const claire = await beffroi.as('claire')
    await claire.post('/moi/connexion', { login: 'other@example.org' })
    assert.deepEqual(await at('2026-12-01T08:00:00Z'), nothing)
    assert.deepEqual(await at('2026-12-03T08:00:00Z'), { ...nothing, sessions: 1, codes: 1 })
  })

  test('of asks go after a day, known browsers after two years', async () => {
    const aicha = beffroi.visitor()
    await aicha.post('/connexion', { login: 'aicha@example.org' })
    await aicha.enterAs('aicha')
    assert.deepEqual(await at('2026-06-03T08:09:59Z'), nothing)
    assert.deepEqual(await at('2026-06-03T08:10:00Z'), { ...nothing, asks: 1 })
    assert.equal((await at('2028-06-03T08:00:00Z')).devices, 1)
  })
})

describe('A dry run', () => {
  test('gives the counts and changes nothing', async () => {
    await at('2028-05-03T22:00:00Z')
    beffroi.setNow('2028-06-25T08:00:00Z')
    const dry = await forgetPeople(beffroi.ground, beffroi.now(), { dryRun: true })
    assert.equal(dry.accounts, all)
    assert.equal(await accounts(), all)
    assert.deepEqual(await forgetPeople(beffroi.ground, beffroi.now()), dry)
  })

  test('sends no letter', async () => {
    beffroi.setNow('2028-05-10T08:00:00Z')
    assert.equal((await forgetPeople(beffroi.ground, beffroi.now(), { dryRun: true })).told, all)
    assert.deepEqual(await beffroi.letters(), [])
  })
})
