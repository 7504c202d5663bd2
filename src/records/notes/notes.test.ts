import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { newTool } from '../seeds/xapi-tool.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const url = await beffroi.listen()
const tool = await newTool(beffroi.db, url, beffroi.now())
const old = await newTool(beffroi.db, url, beffroi.now(), { version: '1.0.3', mount: '/xapi/1.0.3' })
const agent = JSON.stringify({ mbox: 'mailto:aicha@example.org' })
const activityId = 'https://exemple.fr/doser'

const kinds: { resource: string; name: string; place: Record<string, string> }[] = [
  { resource: 'activities/state', name: 'stateId', place: { activityId, agent } },
  { resource: 'activities/profile', name: 'profileId', place: { activityId } },
  { resource: 'agents/profile', name: 'profileId', place: { agent } },
]

for (const { resource, name, place } of kinds)
  describe(`A document of ${resource}`, () => {
    const at = () => ({ ...place, [name]: `étape ${randomUUID()}` })
    const send = (method: string, query: Record<string, string>, body?: unknown, headers = {}) =>
      tool.ask(method, resource, { query, body, headers })

    test('is put, read with its tag and its date, and deleted', async () => {
      const query = at()
      assert.equal((await send('PUT', query, { page: 3 }, { 'if-none-match': '*' })).status, 204)
      const read = await send('GET', query)
      assert.deepEqual([read.status, read.json()], [200, { page: 3 }])
      assert.match(read.headers.get('etag') ?? '', /^"[0-9a-f]{40}"$/)
      assert.equal(read.headers.get('last-modified'), beffroi.now().toUTCString())
      assert.equal((await send('HEAD', query)).text, '')
      assert.equal((await send('DELETE', query)).status, 204)
      assert.equal((await send('GET', query)).status, 404)
    })
    test('keeps its bytes and its type, whatever they are', async () => {
      const query = at()
      const bytes = new Uint8Array([0, 255, 1, 254])
      await send('PUT', query, bytes, { 'content-type': 'image/png', 'if-none-match': '*' })
      const response = await fetch(`${url}/xapi/${resource}?${new URLSearchParams(query)}`, {
        headers: { authorization: tool.authorization, 'x-experience-api-version': '2.0.0' },
      })
      assert.equal(response.headers.get('content-type'), 'image/png')
      assert.deepEqual(new Uint8Array(await response.arrayBuffer()), bytes)
    })
    test('that somebody changed meanwhile is not written over', async () => {
      const query = at()
      await send('PUT', query, { page: 1 }, { 'if-none-match': '*' })
      const tag = (await send('GET', query)).headers.get('etag') ?? ''
      assert.equal((await send('PUT', query, { page: 2 })).status, 409)
      assert.equal((await send('PUT', query, { page: 2 }, { 'if-none-match': '*' })).status, 412)
      assert.equal((await send('PUT', query, { page: 2 }, { 'if-match': '"vieux"' })).status, 412)
      assert.equal((await send('DELETE', query, undefined, { 'if-match': '"vieux"' })).status, 412)
      assert.deepEqual((await send('GET', query)).json(), { page: 1 })
      assert.equal((await send('PUT', query, { page: 2 }, { 'if-match': tag })).status, 204)
    })
    test('that two write at once is written by one', async () => {
      const query = at()
      const both = [1, 2].map((page) => send('PUT', query, { page }, { 'if-none-match': '*' }))
      assert.deepEqual(
        (await Promise.all(both)).map((one) => one.status).toSorted((a, b) => a - b),
        [204, 412],
      )
    })
    test('takes in the properties of another, one level deep, when both are JSON objects', async () => {
      const query = at()
      await send('POST', query, { page: 1, notes: { a: 1 } })
      assert.equal((await send('POST', query, { notes: { b: 2 } })).status, 204)
      assert.deepEqual((await send('GET', query)).json(), { page: 1, notes: { b: 2 } })
      assert.equal((await send('POST', query, 'x', { 'content-type': 'text/plain' })).status, 400)
      assert.equal((await send('POST', query, '[1]')).status, 400)
      assert.equal((await send('POST', query, '{"page":')).status, 400)
    })
    test('is listed by name, those changed after an instant when one is said', async () => {
      const before = await send('GET', place)
      const since = beffroi.now().toISOString()
      beffroi.setNow(new Date(beffroi.now().getTime() + 1000))
      const query = at()
      await send('PUT', query, {}, { 'if-none-match': '*' })
      assert.deepEqual((await send('GET', { ...place, since })).json(), [query[name]])
      const { length } = before.json() as unknown as string[]
      assert.equal(((await send('GET', place)).json() as unknown as string[]).length, length + 1)
    })
    test('needs each part of its place, readable, and nothing else', async () => {
      for (const missing of Object.keys(place)) {
        const query: Record<string, string> = { ...at() }
        delete query[missing]
        assert.equal((await send('GET', query)).status, 400, missing)
      }
      assert.equal((await send('PUT', place, {}, { 'if-none-match': '*' })).status, 400)
      assert.equal((await send('GET', { ...at(), couleur: 'rouge' })).status, 400)
      if ('agent' in place) assert.equal((await send('GET', { ...at(), agent: '{"name":"x"}' })).status, 400)
    })
  })

describe('A state', () => {
  const place = {
    activityId,
    agent: JSON.stringify({ mbox: `mailto:${randomUUID()}@example.org` }),
    stateId: 'page',
  }
  test('of one registration is apart from that of another', async () => {
    const one = { ...place, registration: randomUUID() }
    const two = { ...place, registration: randomUUID() }
    for (const query of [one, two])
      await tool.ask('PUT', 'activities/state', { query, body: { of: query.registration } })
    assert.deepEqual((await tool.ask('GET', 'activities/state', { query: one })).json(), {
      of: one.registration,
    })
    assert.equal((await tool.ask('GET', 'activities/state', { query: place })).status, 404)
  })
  test('is deleted with all those of its place when none is named', async () => {
    const { stateId: _, ...all } = place
    assert.equal((await tool.ask('DELETE', 'activities/state', { query: all })).status, 204)
    assert.deepEqual((await tool.ask('GET', 'activities/state', { query: all })).json(), [])
  })
  test('is written over without a condition in 1.0.3 only', async () => {
    const query = { ...place, stateId: randomUUID() }
    for (const status of [204, 204])
      assert.equal((await old.ask('PUT', 'activities/state', { query, body: {} })).status, status)
    assert.equal((await tool.ask('PUT', 'activities/state', { query, body: {} })).status, 409)
  })
})

test('A profile is put with a condition, even the first time, in 1.0.3', async () => {
  const query = { activityId, profileId: randomUUID() }
  assert.equal((await old.ask('PUT', 'activities/profile', { query, body: {} })).status, 400)
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
