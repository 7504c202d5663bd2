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
const { authorization } = tool

const bare = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(url + path, { method, headers: { authorization, ...headers } })

describe('A version', () => {
  test('that is not said is asked for, in the version of the address', async () => {
    for (const [mount, version] of [
      ['/xapi', '2.0.0'],
      ['/xapi/1.0.3', '1.0.3'],
    ]) {
      const answer = await bare(`${mount}/statements`)
      assert.deepEqual([answer.status, answer.headers.get('x-experience-api-version')], [400, version])
    }
  })
  test('of either kind is spoken at both addresses', async () => {
    for (const mount of ['/xapi', '/xapi/1.0.3'])
      for (const [asked, spoken] of [
        ['1.0', '1.0.3'],
        ['1.0.1', '1.0.3'],
        ['2.0', '2.0.0'],
        ['2.0.0', '2.0.0'],
      ]) {
        const answer = await bare(`${mount}/statements`, { 'x-experience-api-version': asked ?? '' })
        assert.deepEqual([answer.status, answer.headers.get('x-experience-api-version')], [200, spoken])
      }
  })
  test('that we do not speak is refused', async () => {
    for (const version of ['0.95', '1.1.0', '3.0.0', 'x'])
      assert.equal((await bare('/xapi/statements', { 'x-experience-api-version': version })).status, 400)
  })
  test('is told to anybody by the about resource', async () => {
    const answer = await fetch(`${url}/xapi/about`)
    assert.deepEqual(((await answer.json()) as Plain)['version'], ['2.0.0', '1.0.3'])
  })
})

describe('A request hidden in a form', () => {
  const hide = (method: string, form: Record<string, string>, path = '/xapi/1.0.3/statements') =>
    fetch(`${url}${path}?method=${method}`, {
      method: 'POST',
      body: new URLSearchParams({ Authorization: authorization, ...form }),
    })
  const spoken = { 'X-Experience-API-Version': '1.0.3' }

  test('is read in 1.0.3', async () => {
    const statementId = randomUUID()
    const content = JSON.stringify(newTrace({ id: undefined }))
    assert.equal((await hide('PUT', { ...spoken, statementId, content })).status, 204)
    const read = await hide('GET', { ...spoken, statementId })
    assert.equal(((await read.json()) as Plain)['id'], statementId)
  })
  test('is refused in 2.0.0', async () => {
    assert.equal((await hide('GET', { 'X-Experience-API-Version': '2.0.0' }, '/xapi/statements')).status, 400)
  })
  test('holds what it writes in `content`, and everything but the method in the form', async () => {
    assert.equal((await hide('PUT', { ...spoken, statementId: randomUUID() })).status, 400)
    assert.equal((await hide('GET&limit=1', spoken)).status, 400)
    assert.equal((await hide('BREW', spoken)).status, 400)
  })
  test('gives a document a type that an answer can carry, or is refused', async () => {
    const place = { activityId: 'https://exemple.fr/doser', profileId: randomUUID(), 'If-None-Match': '*' }
    const path = '/xapi/1.0.3/activities/profile'
    for (const type of ['text/plain\r\nSet-Cookie: a=b', 'text/plain\0', 'text/plain; name=…']) {
      const form = { ...spoken, ...place, content: 'x', 'Content-Type': type }
      assert.equal((await hide('PUT', form, path)).status, 400, type)
    }
  })
})

describe('A statement is written', () => {
  const at = `https://exemple.fr/${randomUUID()}`
  const name = { fr: 'Doser', 'en-US': 'Measure' }
  const trace = newTrace({
    actor: {
      objectType: 'Group',
      name: 'Groupe 7',
      member: [{ mbox: 'mailto:aicha@example.org', name: 'Aïcha' }],
    },
    verb: { id: `${at}/v`, display: { fr: 'a terminé', 'en-US': 'completed' } },
    object: { id: at, definition: { name } },
    context: { contextActivities: { parent: { id: `${at}/p`, definition: { name } } } },
  })
  const read = async (query: Record<string, string>, headers = {}) => {
    const statementId = String(trace['id'])
    return (await tool.ask('GET', 'statements', { query: { statementId, ...query }, headers })).json()
  }
  test('with its lists, even where one activity was said alone', async () => {
    await tool.ask('POST', 'statements', { body: trace })
    const { context } = await read({})
    assert.deepEqual((context as Plain)['contextActivities'], {
      parent: [{ id: `${at}/p`, definition: { name } }],
    })
  })
  test('in ids: only what identifies', async () => {
    const { actor, verb, object, context } = await read({ format: 'ids' })
    assert.deepEqual(actor, { objectType: 'Group', member: [{ mbox: 'mailto:aicha@example.org' }] })
    assert.deepEqual([verb, object], [{ id: `${at}/v` }, { id: at }])
    assert.deepEqual(context, { contextActivities: { parent: [{ id: `${at}/p` }] } })
  })
  test('in canonical: with all that is known of the activity, in the language that is liked best', async () => {
    await tool.ask('POST', 'statements', {
      body: newTrace({ object: { id: at, definition: { type: `${at}/t`, name: { nl: 'Doseren' } } } }),
    })
    const { object, verb } = await read(
      { format: 'canonical' },
      { 'accept-language': 'de, nl;q=0.4, en;q=0.8' },
    )
    assert.deepEqual(object, { id: at, definition: { name: { 'en-US': 'Measure' }, type: `${at}/t` } })
    assert.deepEqual((verb as Plain)['display'], { 'en-US': 'completed' })
    const dutch = await read({ format: 'canonical' }, { 'accept-language': 'nl-BE' })
    assert.deepEqual((dutch['object'] as Plain)['definition'], { name: { nl: 'Doseren' }, type: `${at}/t` })
    const french = await read({ format: 'canonical' }, { 'accept-language': 'fr-FR,en;q=0.5' })
    assert.deepEqual((french['verb'] as Plain)['display'], { fr: 'a terminé' }, 'a root goes with its tag')
  })
  test('in exact as it was sent, whatever is said afterwards', async () => {
    assert.deepEqual((await read({ format: 'exact' }))['object'], { id: at, definition: { name } })
  })
  test('as an activity with all that every statement said of it', async () => {
    const answer = await tool.ask('GET', 'activities', { query: { activityId: at } })
    assert.deepEqual(answer.json()['definition'], { name: { ...name, nl: 'Doseren' }, type: `${at}/t` })
  })
})

test('A person has the names that statements gave', async () => {
  const mbox = `mailto:${randomUUID()}@example.org`
  for (const name of ['Claire', 'Claire Vandamme'])
    await tool.ask('POST', 'statements', { body: newTrace({ actor: { mbox, name } }) })
  const answer = await tool.ask('GET', 'agents', { query: { agent: JSON.stringify({ mbox }) } })
  assert.deepEqual(answer.json(), { objectType: 'Person', name: ['Claire Vandamme', 'Claire'], mbox: [mbox] })
})

describe('A page of another site', () => {
  test('may speak to the store, which is opened by a key and never by a cookie', async () => {
    const asked = await bare(
      '/xapi/statements',
      { origin: 'https://cours.example', 'access-control-request-method': 'POST' },
      'OPTIONS',
    )
    assert.equal(asked.status, 204)
    assert.match(asked.headers.get('access-control-allow-headers') ?? '', /X-Experience-API-Version/)
    const sent = await tool.ask('POST', 'statements', {
      body: newTrace(),
      headers: { origin: 'https://cours.example' },
    })
    assert.deepEqual([sent.status, sent.headers.get('access-control-allow-origin')], [200, '*'])
    const claire = await beffroi.as('claire')
    assert.equal((await claire.get('/xapi/statements', { 'x-experience-api-version': '2.0.0' })).status, 401)
  })
  test('finds nothing where nothing stands', async () => {
    const headers = { 'x-experience-api-version': '2.0.0' }
    assert.equal((await bare('/xapi/rien', headers)).status, 404)
    assert.equal((await bare('/xapi/', headers)).status, 404)
    assert.equal((await bare('/xapi/constructor', headers)).status, 404)
    assert.equal((await bare('/xapi/agents', headers, 'PUT')).status, 405)
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
