import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import type { Plain } from '#platform/json'
import { seededOrganisations } from '#people'
import { openBeffroi } from '#testing'
import { newTool, newTrace } from './seeds/xapi-tool.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const url = await beffroi.listen()
const tool = await newTool(db, url, beffroi.now())
const agent = JSON.stringify({ mbox: 'mailto:aicha@example.org' })
const activityId = 'https://exemple.fr/doser'
const idsIn = (answer: Plain) => (answer['statements'] as Plain[]).map(({ id }) => id)

describe('Another organisation', async () => {
  const stranger = await newTool(db, url, beffroi.now(), { organisationId: seededOrganisations.plie.id })
  const verb = { id: `https://exemple.fr/${randomUUID()}` }
  const secret = `https://exemple.fr/${randomUUID()}`
  const person = { mbox: `mailto:${randomUUID()}@example.org`, name: 'Nom caché' }
  const trace = newTrace({
    verb,
    actor: person,
    object: { id: secret, definition: { name: { fr: 'Caché' } } },
  })
  await tool.ask('POST', 'statements', { body: trace })
  const statementId = String(trace['id'])
  const hidden = JSON.stringify({ mbox: person.mbox })

  test('finds no statement, by search or by id', async () => {
    for (const query of [
      {},
      { verb: verb.id },
      { agent: hidden, related_agents: 'true' },
      { activity: secret },
    ] as Record<string, string>[])
      assert.deepEqual(idsIn((await stranger.ask('GET', 'statements', { query })).json()), [])
    assert.equal((await stranger.ask('GET', 'statements', { query: { statementId } })).status, 404)
  })
  test('may give the same id to a statement of its own, and void only that one', async () => {
    const theirs = { ...trace, result: { success: true } }
    assert.equal((await stranger.ask('POST', 'statements', { body: theirs })).status, 200)
    const object = { objectType: 'StatementRef', id: statementId }
    await stranger.ask('POST', 'statements', {
      body: newTrace({ verb: { id: 'http://adlnet.gov/expapi/verbs/voided' }, object }),
    })
    assert.equal((await stranger.ask('GET', 'statements', { query: { statementId } })).status, 404)
    assert.equal(
      (await tool.ask('GET', 'statements', { query: { statementId } })).json()['result'],
      undefined,
    )
  })
  test('finds nothing through a statement that points here', async () => {
    const here = newTrace({ verb: { id: `${verb.id}/2` } })
    await tool.ask('POST', 'statements', { body: here })
    await stranger.ask('POST', 'statements', {
      body: newTrace({ object: { objectType: 'StatementRef', id: here['id'] } }),
    })
    assert.deepEqual(
      idsIn((await stranger.ask('GET', 'statements', { query: { verb: `${verb.id}/2` } })).json()),
      [],
    )
  })
  test('learns nothing of an activity or a person', async () => {
    const activity = await stranger.ask('GET', 'activities', { query: { activityId: `${secret}/b` } })
    assert.deepEqual(activity.json(), { objectType: 'Activity', id: `${secret}/b` })
    const other = newTrace({
      actor: { ...person, mbox: `mailto:b${person.mbox.slice(7)}` },
      object: { id: `${secret}/b`, definition: { name: { fr: 'x' } } },
    })
    await tool.ask('POST', 'statements', { body: other })
    assert.equal(
      (await stranger.ask('GET', 'activities', { query: { activityId: `${secret}/b` } })).json()[
        'definition'
      ],
      undefined,
    )
    const query = { agent: JSON.stringify({ mbox: `mailto:b${person.mbox.slice(7)}` }) }
    assert.equal((await stranger.ask('GET', 'agents', { query })).json()['name'], undefined)
  })
  const notes: [string, Record<string, string>, Record<string, string>][] = [
    ['activities/state', { activityId, agent }, { stateId: 'caché' }],
    ['activities/profile', { activityId }, { profileId: 'caché' }],
    ['agents/profile', { agent }, { profileId: 'caché' }],
  ]
  for (const [resource, place, name] of notes)
    test(`reads, changes and deletes no document of ${resource}`, async () => {
      const query = { ...place, ...name }
      await tool.ask('PUT', resource, { query, body: { caché: true }, headers: { 'if-none-match': '*' } })
      assert.equal((await stranger.ask('GET', resource, { query })).status, 404)
      assert.deepEqual((await stranger.ask('GET', resource, { query: place })).json(), [])
      await stranger.ask('DELETE', resource, { query })
      await stranger.ask('POST', resource, { query, body: { écrasé: true } })
      assert.deepEqual((await tool.ask('GET', resource, { query })).json(), { caché: true })
    })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
