import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { openBeffroi, openBrowser, sentencesIn, withoutBrowser, type TestBrowser } from '#testing'
import { activityOf } from '../seeds/seed-courses.ts'
import { newFollower } from '../seeds/small-follower.ts'
import { TINCAN_ID, tincanZip } from '../seeds/small-tincan.ts'
import { abandonSilentSessions } from './abandon-session.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const url = await beffroi.listen()
const [claire, aicha] = [await beffroi.as('claire'), await beffroi.as('aicha')]
const traineeId = beffroi.personId('aicha')
const wait = (minutes: number) => beffroi.setNow(new Date(beffroi.now().getTime() + minutes * 60_000))
const people = { trainer: claire, trainee: aicha, traineeId, url, now: beffroi.now(), wait }
const { launch, credits, search } = newFollower(beffroi.db, people)
const bring = (zip: Uint8Array) =>
  claire.post('/cours/nouveau', { file: new File([new Uint8Array(zip)], 'c.zip') })

async function put(n: number): Promise<string> {
  const course = (await bring(tincanZip())).location?.split('/').at(-1) ?? ''
  await claire.post(`/cours/${course}/lier/${seeded.group7}`, { activity: activityOf(n), au: '' })
  return course
}

type Answer = { status: number; body: string }

/** What a content that was launched sends: with what it was given, or with another word in its place. */
function contentOf(address: string) {
  const given = Object.fromEntries(new URL(address).searchParams)
  const ask = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(`${given['endpoint']}${path}`, {
      method,
      headers: {
        authorization: given['auth'] ?? '',
        'content-type': 'application/json',
        'x-experience-api-version': '1.0.2',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: await answer.text() }
  }
  const statement = (verb: string, over: Record<string, unknown> = {}) => ({
    actor: JSON.parse(given['actor'] ?? '{}') as Record<string, unknown>,
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
    object: { id: given['activity_id'] },
    ...over,
  })
  const say = (verb: string, over?: Record<string, unknown>) =>
    ask('POST', 'statements', statement(verb, over))
  return { given, ask, say }
}

describe('A package of Tin Can', () => {
  test('is imported: what opens is a part, named in French', async () => {
    const page = sentencesIn((await claire.get(`/cours/${await put(48)}`)).text)
    assert.match(page, /Tin Can \(xAPI\), version 1/)
    assert.match(page, /Balayer une cour Du haut vers le bas/)
    assert.match(page, /1 partie Balayer une cour à suivre jusqu’au bout ou à réussir/)
  })
  test('is refused with its line when nothing opens, or what opens is not there', async () => {
    const refused = async (activities: string) => sentencesIn((await bring(tincanZip(activities))).text)
    const one = (id: string, launched: string) =>
      `<activity id="${id}"><name>A</name><launch>${launched}</launch></activity>`
    assert.match(await refused('<activity id="a:b"/>'), /Ligne 2 : aucune activité n’a d’adresse à ouvrir/)
    assert.match(
      await refused(one('a:b', 'rien.html')),
      /Ligne 4 : le fichier « rien.html » n’est pas dans le ZIP/,
    )
    assert.match(await refused(one('', 'res/index.html')), /doit avoir un attribut id/)
    assert.match(await refused(one('a:b', 'javascript:alert(1)')), /l’adresse « javascript/)
    assert.match(
      await refused(one('a:b', 'res/index.html') + one('a:b', 'res/index.html')),
      /Ligne 4 : l’identifiant « a:b » sert deux fois/,
    )
  })
})

describe('A trainee who opens it', () => {
  test('is named by a number, and the content says what it likes of what they do', async () => {
    await put(49)
    const address = await launch(49)
    assert.match(address, /\/res\/index\.html\?theme=1&endpoint=/)
    assert.doesNotMatch(decodeURIComponent(address), new RegExp(`Aïcha|${traineeId}`))
    const { given, say, ask } = contentOf(address)
    assert.equal(given['activity_id'], TINCAN_ID)
    assert.equal((await say('attempted')).status, 200)
    const answered = { object: { id: `${TINCAN_ID}/question-1` }, result: { response: 'a', success: false } }
    assert.equal((await say('answered', answered)).status, 200)
    assert.deepEqual(await credits(49), [])
    const state = new URLSearchParams({
      activityId: TINCAN_ID,
      agent: given['actor'] ?? '',
      registration: given['registration'] ?? '',
      stateId: 'resume',
    })
    assert.equal((await ask('PUT', `activities/state?${state}`, { page: 3 })).status, 204)
    assert.equal((await ask('GET', `activities/state?${state}`)).body, '{"page":3}')
  })
  test('has the time of the activity once it says that they passed, with their score', async () => {
    await put(50)
    const { say } = contentOf(await launch(50))
    await say('attempted')
    assert.equal(
      (await say('passed', { result: { success: true, score: { raw: 18, min: 0, max: 20 } } })).status,
      200,
    )
    const [line, ...more] = await credits(50)
    assert.deepEqual(more, [])
    assert.ok(Number(line?.minutes) > 0)
    const page = sentencesIn((await claire.get(`/cours/${await put(50)}/suivi/${activityOf(50)}`)).text)
    assert.match(page, /Aïcha Benamar Validé 1 sur 1 90 %/)
  })
  test('has nothing when it says that they failed, though it says too that they went to the end', async () => {
    await put(51)
    const { say } = contentOf(await launch(51))
    await say('completed', { result: { success: false, completion: true, score: { scaled: 0.4 } } })
    assert.deepEqual(await credits(51), [])
    assert.match(sentencesIn((await aicha.get(`/cours/suivre/${activityOf(51)}`)).text), /Recommencer/)
  })
  test('is left by nobody when the content says no end: its session is closed in silence', async () => {
    await put(52)
    const { given, say } = contentOf(await launch(52))
    await say('experienced', { context: { registration: given['registration'] } })
    wait(9 * 60)
    assert.ok((await abandonSilentSessions(beffroi.ground, beffroi.now())) >= 1)
    const said = await search({ registration: given['registration'] ?? '' })
    assert.deepEqual(
      said.map((one) => JSON.stringify(one['verb']).match(/verbs\/(\w+)/)?.[1]),
      ['launched', 'experienced'],
    )
    assert.equal((await say('completed')).status, 403)
  })
})

describe('The token of a content', () => {
  test('speaks of its learner, in its registration, of its own activity, and of nothing else', async () => {
    await put(53)
    const { given, say, ask } = contentOf(await launch(53))
    const somebody = { objectType: 'Agent', account: { homePage: url, name: 'quelqu’un' } }
    assert.equal((await say('completed', { actor: somebody })).status, 403)
    const elsewhere = { registration: '6a0f2f0a-7f39-4d53-a2ab-0c2c5f3b8f10' }
    assert.equal((await say('completed', { context: elsewhere })).status, 403)
    const state = (activityId: string, agent = given['actor'] ?? '') =>
      `activities/state?${new URLSearchParams({ activityId, agent, stateId: 'x' })}`
    assert.equal((await ask('PUT', state('http://autre.example/cours'), {})).status, 403)
    assert.equal((await ask('PUT', state(TINCAN_ID, JSON.stringify(somebody)), {})).status, 403)
    assert.equal((await ask('PUT', state(`${TINCAN_ID}/page-2`), {})).status, 204)
    const found = JSON.parse((await ask('GET', 'statements')).body) as {
      statements: { context?: { registration?: string } }[]
    }
    for (const { context } of found.statements) assert.equal(context?.registration, given['registration'])
    assert.deepEqual(await credits(53), [])
  })
})

describe('In a browser', { skip: withoutBrowser }, () => {
  let browser: TestBrowser | undefined
  after(() => browser?.close())
  test('the content finds all that it needs in its address', async () => {
    browser = await openBrowser()
    await put(54)
    const page = await (await browser.phone()).newPage()
    await page.goto(await launch(54))
    const frame = page.frameLocator('iframe')
    await frame.getByText('attempted 200').waitFor()
    await frame.locator('#well').click()
    await frame.getByText('passed 200').waitFor()
    assert.ok(Number((await credits(54))[0]?.minutes) > 0)
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
