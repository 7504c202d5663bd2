import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { raw, sql } from '#platform/db'
import { newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { openAu } from '../seeds/au-tool.ts'
import { cmi5Zip } from '../seeds/small-course.ts'
import { demanding } from '../seeds/small-follower.ts'
import { tincanZip, TINCAN_ID } from '../seeds/small-tincan.ts'
import { forgetTrials } from './forget-trials.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
await beffroi.listen()
const [claire, brigitte, aicha] = [
  await beffroi.as('claire'),
  await beffroi.as('brigitte'),
  await beffroi.as('aicha'),
]

/** Every row that this trainer or this course could leave: all but the trials. */
const rows = async () => {
  const tables = [
    'records.statements',
    'records.refusals',
    'courses.registrations',
    'courses.sessions',
    'courses.reached',
  ]
  const more = ['courses.satisfied', 'training.works', 'training.ledger_lines', 'records.pseudonyms']
  const counts: Record<string, number> = {}
  for (const table of [...tables, ...more]) counts[table] = await countOf(table)
  return counts
}
const countOf = async (table: string) =>
  (await db.row<{ n: number }>(sql`select count(*)::integer as n from ${raw(table)}`))?.n ?? -1
const notes = async () => countOf('records.notes')

async function courseOf(zip: Uint8Array): Promise<{ course: string; au: string }> {
  const { location } = await claire.post('/cours/nouveau', { file: new File([new Uint8Array(zip)], 'c.zip') })
  const course = location?.split('/').at(-1) ?? ''
  const { text } = await claire.get(`/cours/${course}`)
  const form = text.slice(text.indexOf(`/cours/${course}/essais`))
  return { course, au: /name="au" value="([^"]+)"/.exec(form)?.[1] ?? '' }
}

describe('A part that is tried before it is given', () => {
  test('opens from the page of the course just imported, and says whether it would count', async () => {
    const { course, au } = await courseOf(cmi5Zip({ id: 'urn:c:essai', title: 'À essayer', ...demanding }))
    const [before, notesBefore] = [await rows(), await notes()]
    const { location } = await claire.post(`/cours/${course}/essais`, { au })
    const opened = await openAu(location ?? '')
    const page = new URL(String(opened.launchData['returnURL'])).pathname
    assert.match(page, /^\/cours\/essais\/[0-9a-f-]{36}$/)
    const read = async () => sentencesIn((await claire.get(page)).text)
    assert.match(await read(), /Cette partie n’a encore rien dit/)
    assert.equal(opened.launchData['launchMode'], 'Normal')
    assert.equal((await opened.say('initialized')).status, 200)
    assert.equal((await opened.say('completed')).status, 200)
    assert.match(await read(), /Pas encore validée/)
    const state = { activityId: opened.parameters['activityId'] ?? '', stateId: 'signet' }
    const agent = opened.parameters['actor'] ?? ''
    await opened.ask('PUT', 'activities/state', { ...state, agent }, { page: 3 })
    assert.equal((await opened.ask('GET', 'activities/state', { ...state, agent })).body, '{"page":3}')
    assert.equal((await opened.say('passed')).status, 200)
    assert.match(await read(), /Cette partie serait validée.*Oui, 90 %/)
    await opened.say('terminated')
    assert.match(await read(), /A réussi « .*4 traces|4 traces.*A réussi « /)
    assert.deepEqual(await rows(), before)
    beffroi.setNow(new Date(beffroi.now().getTime() + 25 * 3_600_000))
    assert.ok((await forgetTrials(db, beffroi.now())) >= 1)
    assert.equal((await claire.get(page)).status, 404)
    assert.ok((await notes()) <= notesBefore)
  })
  test('is judged as a launch is: what is refused says why, on that page alone', async () => {
    const { course, au } = await courseOf(cmi5Zip({ id: 'urn:c:fautif', title: 'Fautif', ...demanding }))
    const opened = await openAu((await claire.post(`/cours/${course}/essais`, { au })).location ?? '')
    const before = await rows()
    const page = new URL(String(opened.launchData['returnURL'])).pathname
    assert.equal((await opened.say('completed')).status, 403)
    assert.match(
      sentencesIn((await claire.get(page)).text),
      /Refusé .*La première trace doit être « initialized ». \(cmi5 9.3.2\) \(POST statements, verb\)/,
    )
    const why = sql`select refused, refused_where as "where" from courses.trial_words order by at desc, n desc limit 1`
    const rule = 'cmi5 9.3.2: the first statement must be initialized'
    assert.deepEqual(await db.row(why), { refused: rule, where: 'POST statements, verb' })
    // a rule of the store is said as those of cmi5 are
    const wrong = { result: { completion: 'oui' } }
    assert.equal((await opened.say('initialized', wrong)).status, 400)
    assert.match(
      sentencesIn((await claire.get(page)).text),
      /Il faut vrai ou faux, pas un texte. \(POST statements, result.completion\)/,
    )
    // an id is asked of a part of cmi5, here as in a launch
    assert.equal((await opened.say('initialized', { id: undefined })).status, 403)
    assert.match(sentencesIn((await claire.get(page)).text), /Ce qu’elle a dit : 3 traces/)
    assert.deepEqual(await rows(), before)
    const profile = { activityId: opened.parameters['activityId'] ?? '', profileId: 'p' }
    assert.equal((await opened.ask('PUT', 'activities/profile', profile, { a: 1 })).status, 403)
  })
  test('of Tin Can speaks with the token of its address', async () => {
    const { course, au } = await courseOf(tincanZip())
    const { location } = await claire.post(`/cours/${course}/essais`, { au })
    const said = Object.fromEntries(new URL(location ?? '').searchParams)
    const before = await rows()
    const answer = await fetch(`${said['endpoint']}statements`, {
      method: 'POST',
      headers: {
        authorization: said['auth'] ?? '',
        'content-type': 'application/json',
        'x-experience-api-version': '1.0.3',
      },
      body: JSON.stringify({
        actor: JSON.parse(said['actor'] ?? '') as unknown,
        verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
        object: { id: TINCAN_ID },
        // a response may hold any character of JSON
        result: { success: true, score: { raw: 18, min: 0, max: 20 }, response: 'a\u0000b' },
      }),
    })
    assert.equal(answer.status, 200)
    assert.deepEqual(await rows(), before)
    const trial = /fenetre\/essai\/([0-9a-f-]{36})/.exec(location ?? '')?.[1]
    assert.match(
      sentencesIn((await claire.get(`/cours/essais/${trial}`)).text),
      /Cette partie serait validée/,
    )
    // a course that was only tried may still be taken away, and its trials with it
    assert.equal((await claire.post(`/cours/${course}/supprimer`, {})).location, '/cours')
    assert.equal((await claire.get(`/cours/essais/${trial}`)).status, 404)
  })
  test('is nobody else’s: not a colleague’s, not a trainee’s, not another organisation’s', async () => {
    const { course, au } = await courseOf(cmi5Zip({ id: 'urn:c:prive', title: 'À moi', ...demanding }))
    const opened = await openAu((await claire.post(`/cours/${course}/essais`, { au })).location ?? '')
    const page = new URL(String(opened.launchData['returnURL'])).pathname
    assert.equal((await brigitte.get(page)).status, 404)
    assert.equal((await aicha.get(page)).status, 404)
    assert.equal((await aicha.post(`/cours/${course}/essais`, { au })).status, 404)
    const { id: organisationId } = await newOrganisation(beffroi, 'training')
    const stranger = await newcomer(beffroi, { organisationId, role: 'trainer' })
    assert.equal((await stranger.post(`/cours/${course}/essais`, { au })).status, 404)
    assert.equal((await stranger.get(page)).status, 404)
  })
})
