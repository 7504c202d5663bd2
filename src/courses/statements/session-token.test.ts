import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { isPlain, type Plain } from '#platform/json'
import { openBeffroi, sentencesIn } from '#testing'
import { openAu, type AuTool } from '../seeds/au-tool.ts'
import { verbs } from '../iri.ts'
import { seededCourses } from '../seeds/seed-courses.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const url = await beffroi.listen()
const aicha = await beffroi.as('aicha')

async function launch(): Promise<AuTool> {
  const path = `/cours/suivre/${seededCourses.doseActivity}`
  const au = /name="au" value="([^"]+)"/.exec((await aicha.get(path)).text)?.[1] ?? ''
  return openAu((await aicha.post(path, { au })).location ?? '')
}

const au = await launch()
const { actor = '', registration = '', activityId = '' } = au.parameters
const own = { activityId, agent: actor, registration }
const other = JSON.stringify({ account: { homePage: url, name: randomUUID() } })
const titleOf = ({ body }: { body: string }): unknown => {
  const said: unknown = JSON.parse(body)
  return isPlain(said) ? said['title'] : undefined
}
const REACHED = 'cmi5 8.1: only what belongs to this launch may be reached'

describe('The token of a session', () => {
  test('reads and writes the states of its launch', async () => {
    const where = { ...own, stateId: 'page' }
    assert.equal((await au.ask('PUT', 'activities/state', where, { page: 3 })).status, 204)
    assert.deepEqual(JSON.parse((await au.ask('GET', 'activities/state', where)).body), { page: 3 })
    assert.deepEqual(JSON.parse((await au.ask('GET', 'activities/state', own)).body).toSorted(), [
      'LMS.LaunchData',
      'page',
    ])
    assert.equal((await au.ask('DELETE', 'activities/state', where)).status, 204)
  })
  test('writes the preferences of its learner (11)', async () => {
    const where = { agent: actor, profileId: 'cmi5LearnerPreferences' }
    const said = { languagePreference: 'fr-FR', audioPreference: 'off' }
    assert.equal((await au.ask('POST', 'agents/profile', where, said)).status, 204)
    const next = await launch()
    const kept = await next.ask('GET', 'agents/profile', where)
    assert.deepEqual(JSON.parse(kept.body), said)
  })
})

describe('The token of a session does not', () => {
  const calls: [string, string, string, Record<string, string>, unknown?][] = [
    ['read a state of somebody else', 'GET', 'activities/state', { ...own, agent: other, stateId: 'page' }],
    [
      'read a state of another activity',
      'GET',
      'activities/state',
      { ...own, activityId: 'https://exemple.fr/x', stateId: 'page' },
    ],
    [
      'write a state of another registration',
      'PUT',
      'activities/state',
      { ...own, registration: randomUUID(), stateId: 'page' },
      {},
    ],
    ['read a profile of somebody else', 'GET', 'agents/profile', { agent: other, profileId: 'x' }],
    [
      'write a profile of another activity',
      'POST',
      'activities/profile',
      { activityId: 'https://exemple.fr/x', profileId: 'x' },
      {},
    ],
    ['read what is known of another activity', 'GET', 'activities', { activityId: 'https://exemple.fr/x' }],
    ['read what is known of somebody else', 'GET', 'agents', { agent: other }],
    ['search what somebody else did', 'GET', 'statements', { agent: other }],
  ]
  for (const [name, method, resource, query, body] of calls)
    test(name, async () => {
      const session = await launch()
      const answer = await session.ask(method, resource, query, body)
      assert.deepEqual([answer.status, titleOf(answer)], [403, REACHED])
    })
  test('change the launch data, nor take it away with the others (10.2.1)', async () => {
    const session = await launch()
    for (const [method, query] of [
      ['PUT', { ...own, stateId: 'LMS.LaunchData' }],
      ['POST', { ...own, stateId: 'LMS.LaunchData' }],
      ['DELETE', { ...own, stateId: 'LMS.LaunchData' }],
      ['DELETE', own],
    ] as [string, Record<string, string>][]) {
      const answer = await session.ask(
        method,
        'activities/state',
        query,
        method === 'DELETE' ? undefined : {},
      )
      assert.deepEqual(
        [answer.status, titleOf(answer)],
        [403, 'cmi5 10.2.1: the launch data may not be changed'],
      )
    }
  })
  test('leave a word to other courses in the preferences of the learner, but a language and sounds (11)', async () => {
    const session = await launch()
    const { agent } = own
    const place = { agent: agent ?? '', profileId: 'cmi5LearnerPreferences' }
    const languages = Array.from({ length: 60 }, () => 'fr').join(',')
    for (const body of [
      { languagePreference: '<script>alert(1)</script>' },
      { languagePreference: languages },
      { audioPreference: 'loud' },
      { audioPreference: 'on', seen: 'Aïcha' },
      ['on'],
      { languagePreference: ['fr'] },
    ]) {
      const answer = await session.ask('POST', 'agents/profile', place, body)
      assert.deepEqual(
        [answer.status, titleOf(answer)],
        [403, 'cmi5 11: the learner preferences are a list of languages, and sounds on or off'],
        JSON.stringify(body),
      )
    }
    const chosen = { languagePreference: 'ar,fr-FR', audioPreference: 'off' }
    assert.equal((await session.ask('POST', 'agents/profile', place, chosen)).status, 204)
    const kept = await session.ask('GET', 'agents/profile', place)
    assert.deepEqual(JSON.parse(kept.body), chosen)
  })
  test('find statements of another registration, by search or by id', async () => {
    const session = await launch()
    const found: Plain = JSON.parse(
      (await session.ask('GET', 'statements', { registration: randomUUID() })).body,
    )
    const statements = Array.isArray(found['statements']) ? found['statements'].filter(isPlain) : []
    assert.ok(statements.length > 0)
    assert.ok(statements.every(({ context }) => isPlain(context) && context['registration'] === registration))
    const theirs = '00000000-0000-8000-8000-00000000e003'
    assert.equal((await session.ask('GET', 'statements', { statementId: theirs })).status, 403)
    const mine = String(statements[0]?.['id'])
    assert.equal((await session.ask('GET', 'statements', { statementId: mine })).status, 200)
  })
  test('open the store itself, nor outlive its session', async () => {
    const session = await launch()
    const headers = { authorization: session.authorization, 'x-experience-api-version': '1.0.3' }
    assert.equal((await fetch(`${url}/xapi/statements`, { headers })).status, 401)
    await session.say('initialized')
    assert.equal((await session.say('terminated')).status, 200)
    const before = beffroi.now()
    beffroi.setNow(new Date(before.getTime() + 61_000))
    const late = await session.ask('GET', 'activities/state', { ...own, stateId: 'page' })
    assert.deepEqual([late.status, titleOf(late)], [403, 'cmi5 8.2.1: the session is over'])
    beffroi.setNow(before)
  })
  test('open anything when it is made up', async () => {
    for (const authorization of ['Basic x', `Basic ${btoa(`${randomUUID()}:x`)}`, 'Bearer x', ''])
      assert.equal(
        (
          await fetch(`${url}/cours/xapi/statements`, {
            headers: { authorization, 'x-experience-api-version': '1.0.3' },
          })
        ).status,
        401,
      )
  })
  test('void what was said (6.3)', async () => {
    const session = await launch()
    await session.say('initialized')
    const said = session.statement('completed', {
      verb: { id: verbs.voided },
      object: { objectType: 'StatementRef', id: randomUUID() },
    })
    assert.equal(titleOf(await session.send(said)), 'cmi5 6.3: an au may not void statements')
  })
})

describe('What an au says against the rules', () => {
  test('is refused whole, with what came with it, and shown in French on the page of refusals', async () => {
    const session = await launch()
    await session.say('initialized')
    const [good, bad] = [
      session.statement('completed'),
      session.statement('failed', { result: { success: false, duration: 'PT1M', score: { scaled: 0.99 } } }),
    ]
    const answer = await session.send([good, bad])
    assert.deepEqual([answer.status, titleOf(answer)], [403, 'cmi5 9.3.5: the score reaches masteryScore'])
    assert.equal((await session.ask('GET', 'statements', { statementId: String(good['id']) })).status, 404)
    const brigitte = await beffroi.as('brigitte')
    const page = sentencesIn((await brigitte.get('/traces/refus')).text)
    assert.match(
      page,
      /Le score de « failed » atteint masteryScore. \(cmi5 9.3.5\) result.score.scaled Cours suivis ici/,
    )
  })
  test('out of order in one sending is put in the order of its timestamps (9.3)', async () => {
    const session = await launch()
    const at = (minute: number) => ({ timestamp: `2026-06-02T09:0${minute}:00.000Z` })
    const sent = [
      session.statement('terminated', at(3)),
      session.statement('failed', at(2)),
      session.statement('initialized', at(1)),
    ]
    assert.equal((await session.send(sent)).status, 200)
    assert.equal((await session.say('completed', at(4))).status, 403)
    assert.equal((await session.say('completed', at(2))).status, 200)
  })
})

describe('The endpoint', () => {
  test('answers a preflight from a sandbox, without credentials', async () => {
    const answer = await fetch(`${url}/cours/xapi/statements`, {
      method: 'OPTIONS',
      headers: { origin: 'null' },
    })
    assert.equal(answer.status, 204)
    assert.equal(answer.headers.get('access-control-allow-origin'), '*')
    assert.equal(answer.headers.get('access-control-allow-credentials'), null)
    assert.match(answer.headers.get('access-control-allow-headers') ?? '', /Authorization/)
  })
})

describe('A content at an address of its own', () => {
  test('may ask with credentials, and hide its request in a form, as old tools do; another site may not', async () => {
    const friend = 'http://contenu.localhost:1'
    beffroi.ground.site.settings.contentUrl = friend
    const ask = (origin: string) =>
      fetch(`${url}/cours/xapi/statements?method=GET`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ Authorization: 'Basic x', 'X-Experience-API-Version': '1.0.3' }),
      })
    // heard, and then asked for its token
    const heard = await ask(friend)
    assert.equal(heard.status, 401)
    assert.equal(heard.headers.get('access-control-allow-origin'), friend)
    assert.equal(heard.headers.get('access-control-allow-credentials'), 'true')
    for (const origin of ['null', 'https://ailleurs.example']) {
      const refused = await ask(origin)
      assert.equal(refused.status, 403, origin)
      assert.equal(refused.headers.get('access-control-allow-credentials'), null)
    }
    const token = await fetch(`${url}/cours/jeton?cle=x`, { method: 'POST', headers: { origin: friend } })
    assert.equal(token.headers.get('access-control-allow-origin'), friend)
    beffroi.ground.site.settings.contentUrl = undefined
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
