import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import type { Plain } from '#platform/json'
import { seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { scopes, type Scope } from './key.ts'
import { revokeKey } from './manage-key.ts'
import { newTool, newTrace, type Tool } from '../seeds/xapi-tool.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const url = await beffroi.listen()
const tool = await newTool(db, url, beffroi.now())
const agent = JSON.stringify({ mbox: 'mailto:aicha@example.org' })
const activityId = 'https://exemple.fr/doser'
const state = { activityId, agent, stateId: 'page' }

describe('A key', () => {
  test('is asked for, and an unknown one is refused', async () => {
    const bare = await fetch(`${url}/xapi/statements`, { headers: { 'x-experience-api-version': '2.0.0' } })
    assert.deepEqual(
      [bare.status, bare.headers.get('www-authenticate')],
      [401, 'Basic realm="xAPI", charset="UTF-8"'],
    )
    for (const authorization of [
      'Basic x',
      `Basic ${btoa('a:b')}`,
      `Basic ${btoa(`${randomUUID()}:x`)}`,
      'Bearer x',
    ])
      assert.equal(
        (await tool.ask('GET', 'statements', { headers: { authorization } })).status,
        401,
        authorization,
      )
  })
  test('is kept without its secret', async () => {
    const secret = atob(tool.authorization.slice(6)).split(':')[1]
    const row = await db.row<{ text: string }>(
      sql`select k::text as text from records.keys k where id = ${tool.keyId}`,
    )
    assert.ok(row && secret && !row.text.includes(secret))
  })
  test('that is revoked opens nothing any more', async () => {
    const closed = await newTool(db, url, beffroi.now())
    assert.equal((await closed.ask('GET', 'statements')).status, 200)
    assert.equal(await revokeKey(db, closed.keyId, seededOrganisations.plie.id, beffroi.now()), false)
    assert.equal(await revokeKey(db, closed.keyId, null, beffroi.now()), true)
    assert.equal((await closed.ask('GET', 'statements')).status, 401)
  })
})

describe('A key allows', () => {
  const doings: [string, Scope[], (one: Tool) => Promise<{ status: number }>][] = [
    [
      'to write statements',
      ['statements/write'],
      (one) => one.ask('POST', 'statements', { body: newTrace() }),
    ],
    [
      'to put a statement',
      ['statements/write'],
      (one) =>
        one.ask('PUT', 'statements', {
          query: { statementId: randomUUID() },
          body: newTrace({ id: undefined }),
        }),
    ],
    [
      'to read statements',
      ['statements/read', 'statements/read/mine'],
      (one) => one.ask('GET', 'statements'),
    ],
    [
      'to read states',
      ['state'],
      (one) => one.ask('GET', 'activities/state', { query: { activityId, agent } }),
    ],
    ['to write states', ['state'], (one) => one.ask('POST', 'activities/state', { query: state, body: {} })],
    ['to delete states', ['state'], (one) => one.ask('DELETE', 'activities/state', { query: state })],
    [
      'to read profiles of activities',
      ['profile'],
      (one) => one.ask('GET', 'activities/profile', { query: { activityId } }),
    ],
    [
      'to read profiles of agents',
      ['profile'],
      (one) => one.ask('GET', 'agents/profile', { query: { agent } }),
    ],
    [
      'to write profiles',
      ['profile'],
      (one) => one.ask('POST', 'agents/profile', { query: { agent, profileId: 'x' }, body: {} }),
    ],
    [
      'to read activities',
      ['statements/read', 'statements/read/mine', 'state', 'profile'],
      (one) => one.ask('GET', 'activities', { query: { activityId } }),
    ],
    [
      'to read agents',
      ['statements/read', 'statements/read/mine', 'state', 'profile'],
      (one) => one.ask('GET', 'agents', { query: { agent } }),
    ],
  ]
  for (const [name, allowed, work] of doings)
    test(`${name} with ${allowed.join(', ')} or all, and with nothing else`, async () => {
      for (const scope of scopes) {
        const { status } = await work(await newTool(db, url, beffroi.now(), { scopes: [scope] }))
        const may = scope === 'all' || allowed.includes(scope)
        assert.equal(status === 403, !may, `${scope} answered ${status}`)
        if (may) assert.ok(status < 300, `${scope} answered ${status}`)
      }
    })
  test('to read only what was written with it, when it says so', async () => {
    const mine = await newTool(db, url, beffroi.now(), {
      scopes: ['statements/read/mine', 'statements/write'],
    })
    const verb = { id: `https://exemple.fr/${randomUUID()}` }
    const [theirs, own] = [newTrace({ verb }), newTrace({ verb })]
    await tool.ask('POST', 'statements', { body: theirs })
    await mine.ask('POST', 'statements', { body: own })
    for (const query of [{}, { verb: verb.id }, { agent }] as Record<string, string>[])
      assert.deepEqual(idsIn((await mine.ask('GET', 'statements', { query })).json()), [own['id']])
    const statementId = String(theirs['id'])
    assert.equal((await mine.ask('GET', 'statements', { query: { statementId } })).status, 404)
  })
  test('to find what it vouched for', async () => {
    const other = await newTool(db, url, beffroi.now())
    const trace = newTrace()
    await other.ask('POST', 'statements', { body: trace })
    const vouching = { account: { homePage: `${url}/traces/cles`, name: other.keyId } }
    const query = { agent: JSON.stringify(vouching), related_agents: 'true' }
    assert.deepEqual(idsIn((await tool.ask('GET', 'statements', { query })).json()), [trace['id']])
  })
})

const idsIn = (answer: Plain) => (answer['statements'] as Plain[]).map(({ id }) => id)

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
