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

describe('A search', () => {
  test('finds by agent, verb, activity and registration, all together, the latest first', async () => {
    const mine = { id: verb() }
    const registration = randomUUID()
    const traces = [newTrace({ verb: mine, context: { registration } }), newTrace({ verb: mine }), newTrace()]
    await keep(...traces)
    const [first, second] = traces.map(({ id }) => id)
    assert.deepEqual(await idsOf({ verb: mine.id }), [second, first])
    assert.deepEqual(await idsOf({ verb: mine.id, ascending: 'true' }), [first, second])
    assert.deepEqual(await idsOf({ verb: mine.id, registration }), [first])
    const agent = JSON.stringify({ mbox: 'mailto:aicha@example.org' })
    assert.deepEqual(await idsOf({ verb: mine.id, agent, activity: 'https://exemple.fr/doser' }), [
      second,
      first,
    ])
    assert.deepEqual(await idsOf({ verb: mine.id, agent: '{"mbox":"mailto:x@example.org"}' }), [])
  })
  test('for what is related looks at members, contexts and inner statements too', async () => {
    const mine = { id: verb() }
    const claire = { mbox: `mailto:${randomUUID()}@example.org` }
    const place = `https://exemple.fr/${randomUUID()}`
    const inGroup = newTrace({ verb: mine, actor: { objectType: 'Group', member: [claire] } })
    const around = newTrace({
      verb: mine,
      context: { instructor: claire, contextActivities: { parent: [{ id: place }] } },
    })
    await keep(inGroup, around)
    const agent = JSON.stringify(claire)
    assert.deepEqual(await idsOf({ agent }), [inGroup['id']])
    assert.deepEqual(await idsOf({ agent, related_agents: 'true' }), [around['id'], inGroup['id']])
    assert.deepEqual(await idsOf({ activity: place }), [])
    assert.deepEqual(await idsOf({ activity: place, related_activities: 'true' }), [around['id']])
  })
  test('goes page by page without missing or repeating one', async () => {
    const mine = { id: verb() }
    const traces = Array.from({ length: 7 }, () => newTrace({ verb: mine }))
    await keep(...traces)
    const seen: unknown[] = []
    let path = `/xapi/statements?${new URLSearchParams({ verb: mine.id, limit: '3' })}`
    while (path) {
      const headers = { authorization: tool.authorization, 'x-experience-api-version': '2.0.0' }
      const page = (await (await fetch(url + path, { headers })).json()) as {
        statements: Plain[]
        more: string
      }
      seen.push(...page.statements.map(({ id }) => id))
      path = page.more
    }
    assert.deepEqual(seen, traces.map(({ id }) => id).toReversed())
  })
  test('since and until an instant leaves out the first and takes in the second', async () => {
    const mine = { id: verb() }
    const at = beffroi.now().toISOString()
    const [before, later] = [newTrace({ verb: mine }), newTrace({ verb: mine })]
    await keep(before)
    await keep(later)
    assert.deepEqual(await idsOf({ verb: mine.id, since: at }), [later['id']])
    assert.deepEqual(await idsOf({ verb: mine.id, until: at }), [before['id']])
  })
  test('says until when it has seen everything, even when it is refused', async () => {
    for (const query of [{}, { limite: '3' }] as Record<string, string>[]) {
      const { headers } = await tool.ask('GET', 'statements', { query })
      assert.ok(Date.parse(headers.get('x-experience-api-consistent-through') ?? '') > 0)
    }
  })
  test('for one statement goes with nothing else than its form', async () => {
    assert.equal((await one(randomUUID(), { limit: '1' })).status, 400)
    assert.equal((await one('12')).status, 400)
    assert.equal((await tool.ask('GET', 'statements', { query: { ascending: 'oui' } })).status, 400)
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
