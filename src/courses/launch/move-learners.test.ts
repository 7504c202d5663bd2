import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi, sentencesIn } from '#testing'
import { openAu } from '../seeds/au-tool.ts'
import { activityOf } from '../seeds/seed-courses.ts'
import { words } from '../seeds/small-course.ts'
import { followerOf } from '../seeds/small-follower.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const url = await beffroi.listen()
const [claire, aicha] = [await beffroi.as('claire'), await beffroi.as('aicha')]
const { courseIn, launch, credits, kept } = followerOf(beffroi, { trainer: claire, trainee: aicha, url })
const part = (n: number, said = '') =>
  `<au id="urn:a:${n}" moveOn="Completed">${words(`Partie ${n}${said}`)}<url>index.html?p=${n}</url></au>`

async function follow(n: number, ...said: ('completed' | 'terminated')[]) {
  const au = await openAu(await launch(n))
  for (const verb of ['initialized', ...said] as const) assert.equal((await au.say(verb)).status, 200, verb)
  return au
}

const page = async (course: string, n: number) =>
  sentencesIn((await claire.get(`/cours/${course}/suivi/${activityOf(n)}`)).text)

describe('A course that was corrected while it is followed', () => {
  test('is followed in its new version once a trainer says so: what is done stays, what is new is to be done', async () => {
    const course = await courseIn(48, { parts: part(1) + part(2) + part(3) })
    const address = `/cours/${course}/suivi/${activityOf(48)}`
    await follow(48, 'completed', 'terminated')
    assert.doesNotMatch(await page(course, 48), /version plus ancienne/)
    await courseIn(48, { parts: part(1, ' corrigée') + part(2) + part(4) })
    assert.match(await page(course, 48), /1 personne suit une version plus ancienne La version 2 est là/)
    const lead = await beffroi.as('brigitte')
    const led = await lead.get(address)
    assert.match(
      sentencesIn(led.text),
      /1 personne suit une version plus ancienne.*Qui forme ce groupe peut les y faire passer/,
    )
    assert.doesNotMatch(led.text, /Passer à la version/)
    assert.equal((await lead.post(`${address}/version`)).status, 404)
    assert.match(sentencesIn((await aicha.get(`/cours/suivre/${activityOf(48)}`)).text), /Partie 3/)
    const open = await follow(48)
    const done = await claire.submit(`${address}/version`)
    assert.match(sentencesIn(done.text), /1 personne passe à la version 2/)
    assert.doesNotMatch(sentencesIn(done.text), /version plus ancienne/)
    const own = sentencesIn((await aicha.get(`/cours/suivre/${activityOf(48)}`)).text)
    assert.match(own, /Partie 1 corrigée Fait/)
    assert.match(own, /Partie 4 À faire/)
    assert.doesNotMatch(own, /Partie 3/)
    assert.equal((await open.say('completed')).status, 403)
    assert.equal((await kept('abandoned', open.parameters['registration'] ?? '')).length, 1)
    for (const n of [2, 4]) {
      await follow(48, 'completed', 'terminated')
      assert.equal((await credits(48)).length, n === 4 ? 1 : 0)
    }
    assert.match(
      sentencesIn((await claire.submit(`${address}/version`)).text),
      /Tout le monde suit déjà cette version/,
    )
  })
  test('is ended at once by who has done all that is left in it', async () => {
    const course = await courseIn(49, { parts: part(1) + part(2) })
    await follow(49, 'completed', 'terminated')
    await courseIn(49, { parts: part(1) })
    assert.deepEqual(await credits(49), [])
    await claire.submit(`/cours/${course}/suivi/${activityOf(49)}/version`)
    assert.equal((await credits(49)).length, 1)
  })
  test('stays as it was for who has ended it', async () => {
    const course = await courseIn(50, { parts: part(1) })
    await follow(50, 'completed', 'terminated')
    const before = await credits(50)
    assert.equal(before.length, 1)
    await courseIn(50, { parts: part(1) + part(2) })
    assert.doesNotMatch(await page(course, 50), /version plus ancienne/)
    await claire.submit(`/cours/${course}/suivi/${activityOf(50)}/version`)
    assert.deepEqual(await credits(50), before)
    assert.doesNotMatch(sentencesIn((await aicha.get(`/cours/suivre/${activityOf(50)}`)).text), /Partie 2/)
  })
  test('is moved by who trains the group, and nobody else', async () => {
    const course = await courseIn(51, { parts: part(1) })
    for (const who of ['aicha', 'karine', 'paul'] as const)
      assert.equal(
        (await (await beffroi.as(who)).post(`/cours/${course}/suivi/${activityOf(51)}/version`)).status,
        404,
        who,
      )
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
