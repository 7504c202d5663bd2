import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { isPlain, type Plain } from '#platform/json'
import { openBeffroi, sentencesIn } from '#testing'
import { openAu } from '../seeds/au-tool.ts'
import { extensions } from '../iri.ts'
import { activityOf } from '../seeds/seed-courses.ts'
import { demanding, newFollower } from '../seeds/small-follower.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const url = await beffroi.listen()
const [trainer, aicha] = [await beffroi.as('claire'), await beffroi.as('aicha')]
const traineeId = beffroi.personId('aicha')
const wait = (minutes: number) => beffroi.setNow(new Date(beffroi.now().getTime() + minutes * 60_000))
const people = { trainer, trainee: aicha, traineeId, url, now: beffroi.now(), wait }
const { courseIn, launch, kept } = newFollower(beffroi.db, people)

describe('A launch', () => {
  test('gives the five parameters of cmi5 8.1, and nothing of who the learner is but a number', async () => {
    await courseIn(46)
    const url = new URL(await launch(46))
    assert.match(url.pathname, /^\/cours\/fenetre(?:\/[0-9a-f-]{36}){3}\/index\.html$/)
    const said = Object.fromEntries(url.searchParams)
    assert.deepEqual(Object.keys(said).toSorted(), [
      'activityId',
      'actor',
      'endpoint',
      'fetch',
      'registration',
    ])
    const actor = JSON.parse(said['actor'] ?? '') as { account: { name: string } }
    const { name } = actor.account
    assert.deepEqual(actor, { objectType: 'Agent', account: { homePage: beffroi.ground.site.url, name } })
    assert.match(name, /^[0-9a-f-]{36}$/)
    assert.notEqual(name, beffroi.personId('aicha'))
    assert.notEqual(said['activityId'], 'urn:a:1')
  })
  test('writes LMS.LaunchData, the preferences and the launched statement before the content opens (9.3.1, 10, 11)', async () => {
    const au = await openAu(await launch(46))
    const { actor = '', registration = '', activityId } = au.parameters
    assert.equal(au.launchData['launchMode'], 'Normal')
    assert.equal(au.launchData['masteryScore'], 0.8)
    assert.equal(au.launchData['moveOn'], 'CompletedAndPassed')
    assert.match(String(au.launchData['returnURL']), /\/cours\/suivre\/.*\?retour=/)
    const profile = await au.ask('GET', 'agents/profile', {
      agent: actor,
      profileId: 'cmi5LearnerPreferences',
    })
    assert.deepEqual(JSON.parse(profile.body), { languagePreference: 'fr-FR', audioPreference: 'on' })
    const launched = (await kept('launched', registration)).at(-1)
    const context = isPlain(launched?.['context']) ? launched['context'] : {}
    const extended = isPlain(context['extensions']) ? context['extensions'] : {}
    assert.equal(isPlain(launched?.['object']) && launched['object']['id'], activityId)
    assert.equal(extended[extensions.launchMode], 'Normal')
    assert.equal(extended[extensions.moveOn], 'CompletedAndPassed')
    assert.equal(extended[extensions.masteryScore], 0.8)
    assert.match(String(extended[extensions.launchUrl]), /index\.html$/)
  })
  test('keeps the registration and the activity id of the first one, and abandons what was open (8.1.4, 9.3.6)', async () => {
    const first = await openAu(await launch(46))
    assert.equal((await first.say('initialized')).status, 200)
    const second = await openAu(await launch(46))
    assert.equal(second.parameters['registration'], first.parameters['registration'])
    assert.equal(second.parameters['activityId'], first.parameters['activityId'])
    const abandoned = await kept('abandoned', first.parameters['registration'] ?? '')
    assert.ok(abandoned.length > 0)
    assert.ok(abandoned.every(({ result }) => isPlain(result) && /^PT\d+S$/.test(String(result['duration']))))
    const late = await first.say('completed')
    assert.deepEqual([late.status, JSON.parse(late.body).title], [403, 'cmi5 8.2.1: the session is over'])
  })
  const outside = async (n: number, options: typeof demanding) => {
    await courseIn(n, { ...demanding, ...options })
    const path = `/cours/suivre/${activityOf(n)}`
    const part = /name="au" value="([^"]+)"/.exec((await aicha.get(path)).text)?.[1] ?? ''
    const answer = await aicha.post(path, { au: part })
    assert.equal(answer.status, 200)
    const back = /<a href="([^"]+)" data-left="([^"]+)"[^>]*>Arrêter</.exec(answer.text)
    const [, home = '', left = ''] = back ?? assert.fail(answer.text)
    assert.ok(home.startsWith(`${url}${path}?retour=`))
    assert.ok(left.startsWith(`${url}/cours/quitte?seance=`))
    assert.match(answer.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/)
    return { text: answer.text, left: new URL(left) }
  }
  test('of a content that is on another server is held in our window, which has the button to stop', async () => {
    const { text, left } = await outside(62, {
      au: 'moveOn="Completed"',
      url: 'https://contenus.example/lecon.html?page=1',
    })
    const held = /<iframe [^>]*src="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    assert.match(held, /^https:\/\/contenus\.example\/lecon\.html\?page=1&endpoint=http/)
    assert.ok(text.includes(`target="_blank" rel="noopener noreferrer">Ouvrir dans un onglet<`))
    assert.equal((await aicha.post(`${left.pathname}${left.search}`)).status, 204)
  })
  test('of one that asks for a window of its own opens in a tab, and our page stays with the button', async () => {
    const { text } = await outside(63, { url: 'https://contenus.example/seul.html' })
    assert.doesNotMatch(text, /<iframe/)
    assert.match(text, /href="https:\/\/contenus\.example\/seul\.html[^"]*" target="_blank"/)
    assert.match(text, /Cette page reste ici/)
  })
  test('is for the trainees of the group, and nobody else', async () => {
    const path = `/cours/suivre/${activityOf(46)}`
    for (const who of ['claire', 'brigitte', 'karine', 'mathieu'] as const)
      assert.equal((await (await beffroi.as(who)).get(path)).status, 404, who)
    assert.equal((await beffroi.visitor().get(path)).status, 303)
  })
  test('of a part that is not of this course is refused with a sentence', async () => {
    const answer = await aicha.post(`/cours/suivre/${activityOf(46)}`, { au: randomUUID() })
    assert.equal(answer.status, 422)
    assert.match(sentencesIn(answer.text), /Cette partie n’est plus là/)
  })
})

describe('The fetch URL', () => {
  test('gives the token once, then says why not, with status 200 (8.2)', async () => {
    const fetchUrl = new URL(await launch(46)).searchParams.get('fetch') ?? ''
    const first = await fetch(fetchUrl, { method: 'POST' })
    assert.equal(first.headers.get('access-control-allow-origin'), '*')
    assert.match(first.headers.get('content-type') ?? '', /^application\/json/)
    assert.ok(Object.hasOwn((await first.json()) as object, 'auth-token'))
    const second = await fetch(fetchUrl, { method: 'POST' })
    assert.equal(second.status, 200)
    assert.equal(((await second.json()) as Plain)['error-code'], '1')
  })
  test('is not for GET, answers a preflight, and does not know what it did not make', async () => {
    const fetchUrl = new URL(await launch(46)).searchParams.get('fetch') ?? ''
    assert.equal((await fetch(fetchUrl)).status, 405)
    assert.equal((await fetch(fetchUrl, { method: 'OPTIONS' })).status, 204)
    const unknown = await fetch(`${fetchUrl}x`, { method: 'POST' })
    assert.equal(((await unknown.json()) as Plain)['error-code'], '2')
    assert.ok(
      Object.hasOwn((await (await fetch(fetchUrl, { method: 'POST' })).json()) as object, 'auth-token'),
    )
  })
  test('gives one token to two who ask at once', async () => {
    const fetchUrl = new URL(await launch(46)).searchParams.get('fetch') ?? ''
    const answers = await Promise.all(
      Array.from(
        { length: 5 },
        async () => (await fetch(fetchUrl, { method: 'POST' })).json() as Promise<Plain>,
      ),
    )
    assert.equal(answers.filter((one) => Object.hasOwn(one, 'auth-token')).length, 1)
  })
  test('gives nothing more once the session is over', async () => {
    const fetchUrl = new URL(await launch(46)).searchParams.get('fetch') ?? ''
    await launch(46)
    const late = await fetch(fetchUrl, { method: 'POST' })
    assert.equal(((await late.json()) as Plain)['error-code'], '1')
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
