import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addJob, startJobs, type JobTrouble } from '#platform/jobs'
import { readProxies } from '#platform/web'
import { newVisitor, openBeffroi, sentencesIn } from '#testing'
import { newLog, noteJob } from './log.ts'
import { noteSecurity, noteSurprise } from './security-log.ts'
import { newBeffroi } from '../site.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())

const written: string[] = []
const log = newLog('info', { write: (line) => void written.push(line) })
const site = newBeffroi(beffroi.ground, (cause, c) => noteSurprise(log, cause, c), {
  watch: (c) => noteSecurity(log, c),
})
const visitor = () =>
  newVisitor(async (request) => {
    const incoming = { socket: { remoteAddress: '192.0.2.9' } }
    return site.fetch(request, { incoming })
  }, beffroi.ground.site.url)
const last = (): Record<string, unknown> => JSON.parse(written.at(-1) ?? '{}')
const WARN = 40

describe('The log of safety', () => {
  test('says who came in, from where and when, and who left', async () => {
    const claire = visitor()
    await claire.post('/connexion', { login: 'claire@example.org' })
    await beffroi.settle()
    const [letter] = await beffroi.letters()
    const code =
      /(\d{3})\s(\d{3})/
        .exec(letter?.body ?? '')
        ?.slice(1)
        .join('') ?? ''
    await claire.post('/connexion/code', { login: 'claire@example.org', code: '000' })
    assert.deepEqual([last()['level'], last()['place'], last()['status']], [WARN, '/connexion/code', 422])
    await claire.post('/connexion/code', { login: 'claire@example.org', code })
    const { time, level, person, address, method, place, status, msg } = last()
    assert.equal(typeof time, 'number')
    assert.deepEqual(
      { level, person, address, method, place, status, msg },
      {
        level: 30,
        person: beffroi.personId('claire'),
        address: '192.0.2.9',
        method: 'POST',
        place: '/connexion/code',
        status: 303,
        msg: 'open',
      },
    )
    await claire.post('/deconnexion')
    assert.deepEqual([last()['place'], last()['person']], ['/deconnexion', beffroi.personId('claire')])
    assert.doesNotMatch(written.join(''), new RegExp(`claire@example.org|${code}`))
  })

  test('says what was tried beyond the rights of somebody, and where it came from elsewhere', async () => {
    const aicha = visitor()
    await aicha.enterAs('aicha')
    const stranger = '11111111-1111-8111-8111-111111111111'
    await aicha.get(`/personnes/${stranger}/identite`)
    assert.deepEqual(
      [last()['level'], last()['person'], last()['place'], last()['status']],
      [WARN, beffroi.personId('aicha'), `/personnes/${stranger}/identite`, 404],
    )
    await aicha.post('/moi/connexion', {}, { origin: 'https://evil.example' })
    assert.deepEqual([last()['level'], last()['status']], [WARN, 403])
    await visitor().get('/xapi/statements', { 'x-experience-api-version': '1.0.3' })
    assert.deepEqual([last()['level'], last()['status']], [WARN, 401])
  })

  test('never holds a key that travels in an address, nor speaks of pages that open', async () => {
    await visitor().post('/connexion/lien/a-secret-of-somebody')
    assert.equal(last()['place'], '/connexion/lien/…')
    const lines = written.length
    await visitor().get('/')
    await visitor().get('/nowhere')
    assert.equal(written.length, lines)
    assert.doesNotMatch(written.join(''), /a-secret-of-somebody/)
  })
})

describe('The log of surprises', () => {
  test('says who asked what, and no word of the database, which may quote a row', async () => {
    const aicha = visitor()
    await aicha.enterAs('aicha')
    await beffroi.db.run(sql`alter table people.access_lines rename to lost_lines`)
    assert.equal((await aicha.get('/moi/acces')).status, 500)
    const { level, person, place, msg } = last()
    assert.deepEqual(
      { level, person, place, msg },
      { level: 50, person: beffroi.personId('aicha'), place: '/moi/acces', msg: 'surprise' },
    )
    assert.doesNotMatch(written.at(-1) ?? '', /does not exist/)
    const page = await aicha.get('/moi/acces')
    assert.equal(page.status, 500)
    assert.ok(sentencesIn(page.text).includes(`cette référence : ${String(last()['request'])}`), page.text)
    const json = await aicha.get('/moi/acces', { accept: 'application/json' })
    assert.equal(JSON.parse(json.text).reference, last()['request'])
    await beffroi.db.run(sql`alter table people.lost_lines rename to access_lines`)
  })
})

describe('The id of a request', () => {
  const ask = async (id: string) => {
    const { headers } = await visitor().get('/', { 'x-request-id': id })
    return headers.get('x-request-id') ?? ''
  }
  test('is ours, another for each, in the answer and in its line', async () => {
    const given = await ask('chosen-by-a-visitor')
    assert.match(given, /^[0-9a-f-]{36}$/)
    assert.notEqual(given, await ask('chosen-by-a-visitor'))
    const closed = await visitor().get('/xapi/statements', { 'x-experience-api-version': '1.0.3' })
    assert.equal(last()['request'], closed.headers.get('x-request-id'))
  })
  test('is the one of a proxy that the operator named, when it has the form of one', async () => {
    beffroi.ground.site.proxies = readProxies('192.0.2.9')
    assert.equal(await ask('9f1c-from-the-proxy'), '9f1c-from-the-proxy')
    for (const wrong of ['short', 'x'.repeat(65), 'with space or {}'])
      assert.match(await ask(wrong), /^[0-9a-f-]{36}$/)
    delete beffroi.ground.site.proxies
  })
})

describe('The log of jobs', () => {
  test('says which failed and where, and no word of the database', async () => {
    const reported = new Promise<JobTrouble>((done) => {
      void (async () => {
        const broken = async () => void (await beffroi.db.run(sql`select 'claire@example.org'::uuid`))
        const runner = await startJobs(beffroi.db, { broken }, [], (trouble) => done(trouble))
        await addJob(beffroi.db, 'broken', {})
        await reported
        await runner.stop()
      })()
    })
    noteJob(log, await reported)
    const { level, job, attempt, msg } = last()
    assert.deepEqual(
      { level, job, attempt, msg },
      { level: 50, job: 'broken', attempt: 1, msg: 'job failed' },
    )
    assert.doesNotMatch(written.at(-1) ?? '', /claire@example/)
  })
})
