import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { isPlain } from '#platform/json'
import { seededOrganisations } from '#people'
import { openBeffroi, sentencesIn } from '#testing'
import { asId } from '#platform/id'
import { abandonSilentSessions } from './abandon-session.ts'
import { openAu } from '../seeds/au-tool.ts'
import { coursesData } from '../courses-data.ts'
import { keepAuStatements } from '../statements/keep-au-statements.ts'
import { courseKey } from '../keep-house.ts'
import { activityOf } from '../seeds/seed-courses.ts'
import { demanding, newFollower } from '../seeds/small-follower.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const url = await beffroi.listen()
const [trainer, aicha] = [await beffroi.as('claire'), await beffroi.as('aicha')]
const traineeId = beffroi.personId('aicha')
const wait = (minutes: number) => beffroi.setNow(new Date(beffroi.now().getTime() + minutes * 60_000))
const people = { trainer, trainee: aicha, traineeId, url, now: beffroi.now(), wait }
const { courseIn, launch, kept, credits } = newFollower(db, people)

describe('A course that is finished', () => {
  test('credits the minutes of its activity once, with the statement as proof', async () => {
    await courseIn(48)
    const au = await openAu(await launch(48))
    for (const verb of ['initialized', 'completed'] as const) assert.equal((await au.say(verb)).status, 200)
    assert.deepEqual(await credits(48), [])
    assert.equal((await au.say('passed')).status, 200)
    assert.equal((await au.say('terminated')).status, 200)
    const satisfied = await kept('satisfied', au.parameters['registration'] ?? '')
    assert.equal(satisfied.length, 1)
    const [credit, ...more] = await credits(48)
    assert.deepEqual(
      [credit?.proof, credit?.proofId, credit?.why, more],
      ['trace', satisfied[0]?.['id'], 'Cours réussi : 90\u00a0%', []],
    )
    const page = sentencesIn((await aicha.get(`/formation/activites/${activityOf(48)}`)).text)
    assert.match(page, /C’est validé/)
  })
  test('is said on return, then can only be seen again, and changes nothing more', async () => {
    const again = await openAu(await launch(48))
    assert.equal(again.launchData['launchMode'], 'Review')
    assert.equal((await again.say('initialized')).status, 200)
    for (const verb of ['completed', 'passed', 'failed'] as const) {
      const { status, body } = await again.say(verb)
      assert.equal(status, 403, body)
    }
    assert.equal((await again.say('terminated')).status, 200)
    assert.equal((await credits(48)).length, 1)
    assert.equal((await kept('satisfied', again.parameters['registration'] ?? '')).length, 1)
  })
  test('credits once when everything is sent twice at the same time', async () => {
    await courseIn(49)
    const au = await openAu(await launch(49))
    const first = au.statement('initialized')
    const timestamp = String(first['timestamp']).replace('.', ',')
    assert.equal((await au.send({ ...first, timestamp })).status, 200)
    const [completed, passed] = [au.statement('completed'), au.statement('passed')]
    const both = await Promise.all([
      au.send([completed, passed]),
      au.send([completed, passed]),
      au.send(passed),
    ])
    assert.ok(
      both.slice(0, 2).every(({ status }) => status === 200),
      both.map(({ body }) => body).join(' '),
    )
    assert.equal((await credits(49)).length, 1)
    const again = await au.send([completed, passed])
    assert.equal(again.status, 200)
    assert.equal((await credits(49)).length, 1)
    assert.equal((await kept('satisfied', au.parameters['registration'] ?? '')).length, 1)
  })
  test('that is failed credits nothing, says so, and may be begun again', async () => {
    await courseIn(50)
    const first = await openAu(await launch(50))
    for (const verb of ['initialized', 'completed', 'failed', 'terminated'] as const)
      assert.equal((await first.say(verb)).status, 200, verb)
    assert.deepEqual(await credits(50), [])
    const back = new URL(String(first.launchData['returnURL']))
    const page = sentencesIn((await aicha.get(back.pathname + back.search)).text)
    assert.match(page, /Pas encore réussi. Votre score : 40 %. Il faut 80 %. Vous pouvez recommencer./)
    const second = await openAu(await launch(50))
    await second.say('initialized')
    assert.equal((await second.say('passed')).status, 200)
    assert.equal((await credits(50)).length, 1)
  })
  test('of several blocks says each of them satisfied, then the course, each once', async () => {
    const title =
      '<title><langstring>T</langstring></title><description><langstring>D</langstring></description>'
    const au = (id: string, moveOn: string) =>
      `<au id="urn:a:${id}" moveOn="${moveOn}">${title}<url>index.html?p=${id}</url></au>`
    await courseIn(51, {
      parts: `<block id="urn:b:1">${title}<block id="urn:b:2">${title}${au('1', 'Completed')}</block>${au('2', 'NotApplicable')}</block>${au('3', 'CompletedOrPassed')}`,
    })
    const first = await openAu(await launch(51))
    const registration = first.parameters['registration'] ?? ''
    assert.equal(first.parameters['p'], '1')
    await first.say('initialized')
    await first.say('completed')
    assert.equal((await kept('satisfied', registration)).length, 2)
    assert.deepEqual(await credits(51), [])
    const second = await openAu(await launch(51))
    assert.equal(second.parameters['p'], '3')
    await second.say('initialized')
    await second.say('passed')
    const satisfied = await kept('satisfied', registration)
    const types = satisfied.map(
      ({ object }) => isPlain(object) && isPlain(object['definition']) && object['definition']['type'],
    )
    assert.deepEqual(
      types.map((type) => String(type).split('/').at(-1)),
      ['block', 'block', 'course'],
    )
    const [credit] = await credits(51)
    assert.equal(credit?.proofId, satisfied[2]?.['id'])
  })
})

describe('What an au says and what follows from it', () => {
  test('are kept together or not at all: cut short, it is as if nothing was said', async () => {
    await courseIn(54, demanding, 'urn:a:1')
    const au = await openAu(await launch(54))
    await au.say('initialized')
    await au.say('completed')
    const passed = au.statement('passed')
    const [sessionId = ''] = atob(au.authorization.slice(6)).split(':')
    const key = await courseKey(db, seededOrganisations.afp2i.id, beffroi.now())
    const cut = {
      ...beffroi.ground,
      db: {
        ...db,
        transaction: <T>(work: (tx: typeof db) => Promise<T>) =>
          db.transaction(async (tx): Promise<T> => {
            await work({ ...db, ...tx })
            throw new Error('the power went out')
          }),
      },
    }
    const bundle = { sent: [{ statement: passed, piece: JSON.stringify(passed) }], version: '1.0.3' as const }
    await assert.rejects(
      keepAuStatements(cut, { key, sessionId: asId(sessionId) }, bundle),
      /the power went out/,
    )
    assert.deepEqual(await credits(54), [])
    assert.deepEqual(await kept('passed', au.parameters['registration'] ?? ''), [])
    assert.equal((await au.send(passed)).status, 200)
    const [credit] = await credits(54)
    assert.equal(credit?.proofId, passed['id'])
  })
})

describe('Who followed a course', () => {
  test('takes away what they reached, when they opened it, and the ids of the traces', async () => {
    const { files } = await coursesData(db, [beffroi.personId('aicha')])
    const said = (name: string) =>
      Buffer.from(files.find(({ path }) => path === name)?.bytes ?? '').toString()
    assert.match(said('cours.csv'), /Cours 48/)
    assert.match(said('etapes.json'), /"etape": "réussi"/)
    assert.match(said('ouvertures.csv'), /Cours 49/)
  })
})

describe('A session of which nothing is heard', () => {
  test('for eight hours is abandoned, once', async () => {
    await courseIn(53)
    const au = await openAu(await launch(53))
    await au.say('initialized')
    const before = beffroi.now()
    beffroi.setNow(new Date(before.getTime() + 9 * 3_600_000))
    assert.ok((await abandonSilentSessions(beffroi.ground, beffroi.now())) >= 1)
    assert.equal(await abandonSilentSessions(beffroi.ground, beffroi.now()), 0)
    assert.equal((await kept('abandoned', au.parameters['registration'] ?? '')).length, 1)
    assert.equal((await au.say('completed')).status, 403)
    beffroi.setNow(before)
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
