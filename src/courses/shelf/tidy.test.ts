import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { openAu } from '../seeds/au-tool.ts'
import { activityOf } from '../seeds/seed-courses.ts'
import { cmi5Zip } from '../seeds/small-course.ts'
import { followerOf } from '../seeds/small-follower.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const url = await beffroi.listen()
const [claire, aicha] = [await beffroi.as('claire'), await beffroi.as('aicha')]
const { courseIn, launch, credits } = followerOf(beffroi, { trainer: claire, trainee: aicha, url })
const said = async (path: string, reader = claire) => sentencesIn((await reader.get(path)).text)

async function bring(id: string, title: string): Promise<string> {
  const zip = new Uint8Array(cmi5Zip({ id, title, au: 'moveOn="Passed"' }))
  const answer = await claire.post('/cours/nouveau', { file: new File([zip], 'c.zip') })
  return answer.location ?? ''
}

const called = async (course: string) => formIn((await claire.get(course)).text, `${course}/nom`)

describe('The name of a course', () => {
  test('is what its organisation says, in the list and for the trainee, and stays when a new version comes', async () => {
    const course = `/cours/${await courseIn(48)}`
    await claire.submit(`${course}/nom`, { ...(await called(course)), name: 'Nettoyer sans danger' })
    assert.match(await said(course), /Nettoyer sans danger/)
    assert.match(await said('/cours'), /Nettoyer sans danger cmi5/)
    assert.match(await said(`/cours/suivre/${activityOf(48)}`, aicha), /Nettoyer sans danger/)
    const zip = new Uint8Array(cmi5Zip({ id: 'urn:c:48', title: 'Un autre nom', au: 'moveOn="Passed"' }))
    await claire.post('/cours/nouveau', { file: new File([zip], 'c.zip') })
    assert.match(await said(course), /version 2, .*Nettoyer sans danger/)
  })
  test('is asked for again when it is empty, or when somebody gave another meanwhile', async () => {
    const course = await bring('urn:c:nom', 'Avant')
    const seen = await called(course)
    const empty = await claire.post(`${course}/nom`, { ...seen, name: ' ' })
    assert.equal(empty.status, 422)
    assert.match(sentencesIn(empty.text), /Donnez un nom à ce cours/)
    await claire.submit(`${course}/nom`, { ...seen, name: 'Pendant' })
    const late = await claire.post(`${course}/nom`, { ...seen, name: 'Après' })
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /Quelqu’un d’autre a enregistré entre-temps/)
    assert.match(late.text, /value="Après"/)
    assert.match(await said(course), /Pendant/)
    await claire.submit(`${course}/nom`, { ...seen, name: 'Pendant' })
  })
})

describe('A course that is archived', () => {
  test('is offered nowhere, and those who began it end it', async () => {
    const course = `/cours/${await courseIn(49)}`
    const au = await openAu(await launch(49))
    await au.say('initialized')
    await claire.submit(`${course}/archiver`, { away: 'yes' })
    assert.match(await said(course), /Ce cours est archivé : il n’est plus proposé/)
    assert.doesNotMatch(await said('/cours'), /Cours 49/)
    assert.match(await said('/cours'), /1 cours archivé/)
    assert.match(await said('/cours?archives'), /Cours archivés .*Cours 49/)
    const link = await claire.post(`${course}/lier/${seeded.group7}`, { activity: activityOf(50), au: '' })
    assert.equal(link.status, 422)
    assert.match(sentencesIn(link.text), /Ce cours est archivé/)
    for (const verb of ['completed', 'passed', 'terminated'] as const)
      assert.equal((await au.say(verb)).status, 200)
    assert.equal((await credits(49)).length, 1)
    await claire.submit(`${course}/archiver`, { away: 'no' })
    assert.match(await said('/cours'), /Cours 49/)
  })
  test('comes back when its file is brought anew', async () => {
    const course = await bring('urn:c:retour', 'Un cours')
    await claire.submit(`${course}/archiver`, { away: 'yes' })
    await bring('urn:c:retour', 'Un cours corrigé')
    assert.match(await said('/cours'), /Un cours corrigé/)
  })
})

describe('A course is taken away', () => {
  test('with its versions and their files, and its activities stay without it', async () => {
    const course = `/cours/${await courseIn(51)}`
    const id = course.split('/').at(-1) ?? ''
    const [made] = await db.rows<{ id: string }>(sql`select id from courses.packages where course_id = ${id}`)
    const pack = join(beffroi.ground.site.dataDir, 'contents', made?.id ?? '')
    assert.ok(existsSync(pack))
    assert.match(await said(`${course}/supprimer`), /Supprimer « Cours 51 » \? Personne ne l’a commencé/)
    await claire.submit(`${course}/supprimer`, {})
    assert.equal((await claire.get(course)).status, 404)
    assert.ok(!existsSync(pack))
    assert.doesNotMatch((await aicha.get(`/formation/activites/${activityOf(51)}`)).text, /cours\/suivre/)
    assert.match(
      (await aicha.get(`/cours/suivre/${activityOf(51)}`)).location ?? '',
      /\/formation\/activites\//,
    )
  })
  test('but not when somebody began it: what they did names it', async () => {
    const course = `/cours/${await courseIn(52)}`
    await launch(52)
    assert.doesNotMatch(await said(course), /Supprimer ce cours/)
    assert.match(await said(course), /1 personne l’a commencé : rien ne change pour elle\./)
    assert.match(await said(course), /, importé le \d/)
    assert.match(await said(`${course}/supprimer`), /ne peut pas être supprimé 1 personne l’a commencé/)
    const refused = await claire.post(`${course}/supprimer`, {})
    assert.equal(refused.status, 422)
    assert.equal((await claire.get(course)).status, 200)
  })
  test('by those who keep it, and nobody else', async () => {
    const course = await bring('urn:c:tiers', 'Un cours')
    for (const who of ['aicha', 'karine', 'paul'] as const) {
      const visitor = await beffroi.as(who)
      assert.equal((await visitor.get(`${course}/supprimer`)).status, 404, who)
      for (const [path, fields] of [
        ['supprimer', {}],
        ['archiver', { away: 'yes' }],
        ['nom', { name: 'x' }],
      ] as const)
        assert.equal((await visitor.post(`${course}/${path}`, fields)).status, 404, `${who} ${path}`)
    }
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
