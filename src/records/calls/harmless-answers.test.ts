import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { newTool, newTrace } from '../seeds/xapi-tool.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const url = await beffroi.listen()
const tool = await newTool(beffroi.db, url, beffroi.now())
const old = await newTool(beffroi.db, url, beffroi.now(), { version: '1.0.3', mount: '/xapi/1.0.3' })
const script = '<!doctype html><script>fetch("/moi")</script>'
const agent = JSON.stringify({ mbox: 'mailto:aicha@example.org' })
const activityId = 'https://exemple.fr/doser'

function assertHarmless(headers: Headers, what: string): void {
  assert.equal(
    headers.get('content-security-policy'),
    "sandbox; default-src 'none'; frame-ancestors 'none'",
    what,
  )
  assert.equal(headers.get('x-content-type-options'), 'nosniff', what)
  assert.equal(headers.get('content-disposition'), 'attachment', what)
}

describe('What the store answers runs nothing in a browser', () => {
  for (const [resource, name, place] of [
    ['activities/state', 'stateId', { activityId, agent }],
    ['activities/profile', 'profileId', { activityId }],
    ['agents/profile', 'profileId', { agent }],
  ] as const)
    test(`be it a page that a tool keeps in ${resource}`, async () => {
      for (const one of [tool, old]) {
        const query = { ...place, [name]: randomUUID() }
        const headers = { 'content-type': 'text/html', 'if-none-match': '*' }
        await one.ask('PUT', resource, { query, body: script, headers })
        const read = await one.ask('GET', resource, { query })
        assert.deepEqual([read.status, read.text], [200, script])
        assertHarmless(read.headers, resource)
      }
    })
  test('be it statements, what is known of an activity or a person, or an attachment', async () => {
    for (const one of [tool, old]) {
      assertHarmless((await one.ask('POST', 'statements', { body: newTrace() })).headers, 'POST')
      assertHarmless((await one.ask('GET', 'statements')).headers, 'statements')
      const attachments = { query: { attachments: 'true' } }
      assertHarmless((await one.ask('GET', 'statements', attachments)).headers, 'attachments')
      assertHarmless((await one.ask('GET', 'activities', { query: { activityId } })).headers, 'activities')
      assertHarmless((await one.ask('GET', 'agents', { query: { agent } })).headers, 'agents')
      assertHarmless((await one.ask('GET', 'about')).headers, 'about')
    }
  })
  test('be it a refusal, or the answer to a browser that asks first', async () => {
    for (const path of [
      '/xapi/statements',
      '/xapi/rien',
      '/xapi',
      '/xapi/1.0.3/statements',
      '/cours/xapi/statements',
    ])
      for (const method of ['GET', 'POST', 'PUT', 'OPTIONS', 'PATCH'])
        assertHarmless((await fetch(url + path, { method })).headers, `${method} ${path}`)
  })
})

describe('A request hidden in a form', () => {
  const ask = async (headers: Record<string, string>) => {
    const form = { Authorization: old.authorization, 'X-Experience-API-Version': '1.0.3' }
    return fetch(`${url}/xapi/1.0.3/statements?method=GET`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(form),
    })
  }
  for (const [from, headers] of [
    ['another site', { origin: 'https://cours.example' }],
    ['a sandbox', { origin: 'null' }],
    ['another site that hides its name', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of ours', { 'sec-fetch-site': 'same-site' }],
  ] as const)
    test(`is refused when a page of ${from} sends it`, async () => {
      const answer = await ask(headers)
      assert.equal(answer.status, 403)
      assert.match(await answer.text(), /an alternate request may not come from another site/)
      assertHarmless(answer.headers, from)
    })
  test('is heard when a page of ours or a program sends it', async () => {
    const ours: Record<string, string>[] = [
      {},
      { origin: url },
      { origin: url, 'sec-fetch-site': 'same-origin' },
    ]
    for (const headers of ours) assert.equal((await ask(headers)).status, 200)
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
