import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import type { Plain } from '#platform/json'
import { openBeffroi } from '#testing'
import { newTool, newTrace } from '../seeds/xapi-tool.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const url = await beffroi.listen()
const tool = await newTool(beffroi.db, url, beffroi.now())
const old = await newTool(beffroi.db, url, beffroi.now(), { version: '1.0.3', mount: '/xapi/1.0.3' })

const one = async (statementId: unknown, query: Record<string, string> = {}) =>
  tool.ask('GET', 'statements', { query: { statementId: String(statementId), ...query } })
const idsOf = async (query: Record<string, string>) => {
  const { statements } = (await tool.ask('GET', 'statements', { query })).json() as { statements: Plain[] }
  return statements.map(({ id }) => id)
}
const keep = async (...traces: Plain[]) => {
  const answer = await tool.ask('POST', 'statements', { body: traces })
  assert.equal(answer.status, 200, answer.text)
  beffroi.setNow(new Date(beffroi.now().getTime() + 10))
}
const verb = () => `https://exemple.fr/verbes/${randomUUID()}`

describe('A statement that was sent', () => {
  test('comes back as it was, down to the digits, with what the store adds', async () => {
    const trace = newTrace({ timestamp: '2018-04-09T09:30:00.123456+02:00' })
    const text = JSON.stringify(trace).replace(/}$/, ',"result":{"score":{"raw":1.50}}}')
    assert.equal((await tool.ask('POST', 'statements', { body: text })).status, 200)
    const answer = await one(trace['id'])
    assert.ok(answer.text.startsWith(text.slice(0, -1)))
    const { stored, authority, version, timestamp } = answer.json()
    assert.deepEqual([stored, version, timestamp], ['2026-06-02T08:00:00.000Z', '2.0.0', trace['timestamp']])
    assert.deepEqual((authority as Plain)['account'], { homePage: `${url}/traces/cles`, name: tool.keyId })
    assert.equal(answer.headers.get('last-modified'), 'Tue, 02 Jun 2026 08:00:00 GMT')
  })
  test('gets an id and a timestamp when it has none, and the version of whoever sent it', async () => {
    const answer = await old.ask('POST', 'statements', { body: newTrace({ id: undefined }) })
    const [id] = answer.json() as unknown as string[]
    const { timestamp, stored, version } = (await one(id)).json()
    assert.equal(timestamp, stored)
    assert.equal(version, '1.0.0')
  })
  test('cannot say when it was stored, nor who vouches for it', async () => {
    const trace = newTrace({ stored: '2011-01-01T00:00:00Z', authority: { mbox: 'mailto:faux@example.org' } })
    await keep(trace)
    const { stored, authority } = (await one(trace['id'])).json()
    assert.match(String(stored), /^2026-/)
    assert.equal((authority as Plain)['name'], 'Outil')
  })
  test('under the id of the address is kept once; another one under it is refused', async () => {
    const trace = newTrace()
    const put = (body: Plain) =>
      tool.ask('PUT', 'statements', { query: { statementId: String(trace['id']) }, body })
    assert.deepEqual([(await put(trace)).status, (await put(trace)).status], [204, 204])
    const other = { ...trace, result: { completion: false } }
    const no = await put(other)
    assert.equal(no.status, 409)
    assert.equal(no.json()['title'], 'another statement already has this id')
    assert.equal((await put({ ...trace, id: randomUUID() })).status, 400)
    assert.equal((await one(trace['id'])).json()['result'], undefined)
  })
  test('in a bundle is kept with all the others or not at all', async () => {
    const [good, bad] = [newTrace(), newTrace({ verb: {} })]
    const no = await tool.ask('POST', 'statements', { body: [good, bad] })
    assert.deepEqual([no.status, no.json()['detail']], [400, '1.verb.id'])
    const known = newTrace()
    await keep(known)
    const clash = await tool.ask('POST', 'statements', {
      body: [good, { ...known, result: { success: true } }],
    })
    assert.equal(clash.status, 409)
    assert.equal((await one(good['id'])).status, 404)
    assert.equal((await tool.ask('POST', 'statements', { body: [good, good] })).status, 400)
  })
})

describe('A statement that points to another', () => {
  test('is found by what the other is found by, whichever came first', async () => {
    const mine = { id: verb() }
    const target = newTrace({ verb: mine })
    const ref = { objectType: 'StatementRef', id: target['id'] }
    const early = newTrace({ object: ref, verb: { id: verb() } })
    const far = newTrace({ object: { ...ref, id: early['id'] }, verb: { id: verb() } })
    await keep(early)
    await keep(far)
    await keep(target)
    const late = newTrace({ object: ref, verb: { id: verb() } })
    await keep(late)
    assert.deepEqual(await idsOf({ verb: mine.id }), [late['id'], target['id'], far['id'], early['id']])
  })
  test('is not found by the verb of one and the agent of the other', async () => {
    const target = newTrace({ verb: { id: verb() } })
    const claire = { mbox: `mailto:${randomUUID()}@example.org` }
    const commented = newTrace({ actor: claire, object: { objectType: 'StatementRef', id: target['id'] } })
    await keep(target, commented)
    const query = { verb: String((target['verb'] as Plain)['id']), agent: JSON.stringify(claire) }
    assert.deepEqual(await idsOf(query), [])
  })
})

describe('A statement that is voided', () => {
  const voiding = (target: Plain) =>
    newTrace({
      verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
      object: { objectType: 'StatementRef', id: target['id'] },
    })
  test('is read only by asking for what is voided; what voided it is found in its place', async () => {
    const mine = { id: verb() }
    const target = newTrace({ verb: mine })
    const said = voiding(target)
    await keep(target)
    await keep(said)
    assert.equal((await one(target['id'])).status, 404)
    const asked = await tool.ask('GET', 'statements', { query: { voidedStatementId: String(target['id']) } })
    assert.equal(asked.json()['id'], target['id'])
    assert.deepEqual(await idsOf({ verb: mine.id }), [said['id']])
  })
  test('may be so before it comes', async () => {
    const target = newTrace()
    await keep(voiding(target))
    await keep(target)
    assert.equal((await one(target['id'])).status, 404)
  })
  test('is never one that voids', async () => {
    const first = voiding(newTrace())
    await keep(first)
    await keep(voiding(first))
    assert.equal((await one(first['id'])).status, 200)
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
