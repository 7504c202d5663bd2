import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn } from '#testing'
import { scormZip } from '../seeds/small-sco.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const claire = await beffroi.as('claire')
const said = async (path: string) => sentencesIn((await claire.get(path)).text)
const send = async (path: string, zip: Uint8Array) =>
  claire.post(path, { file: new File([new Uint8Array(zip)], 'c.zip') })
const bring = async (title: string) => (await send('/cours/nouveau', scormZip({ title }))).location ?? ''
const partsOf = async (course: string, version: number) =>
  (
    await beffroi.db.rows<{ id: string }>(sql`
      select au.id
      from courses.aus au
      join courses.packages p on p.id = au.package_id
      where p.course_id = ${course.split('/').at(-1)} and p.version = ${version}
      order by au.rank`)
  ).map(({ id }) => id)

describe('A corrected version of a course', () => {
  test('is of this course though its title was corrected too, and its parts are the same ones', async () => {
    const course = await bring('Laver un soll')
    assert.match(await said(course), /Importer une version corrigée/)
    assert.match(await said(`${course}/version`), /Laver un soll/)
    const again = await send(`${course}/version`, scormZip({ title: 'Laver un sol' }))
    assert.equal(again.location, `${course}/versions`)
    assert.match(await said(again.location ?? ''), /La version 2 est importée/)
    assert.match(await said(course), /version 2.*Laver un sol\b/)
    assert.deepEqual(await partsOf(course, 2), await partsOf(course, 1))
    await send(`${course}/version`, scormZip({ title: 'Laver un sol' }))
    assert.match(await said(course), /Ce fichier est déjà là : rien n’a changé/)
  })

  test('keeps no name for a part that is another one, and follows one that moved', async () => {
    const course = await bring('Deux parties')
    const [first] = await partsOf(course, 1)
    const resources =
      '<resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="un/index.html"/><resource identifier="R2" type="webcontent" adlcp:scormtype="sco" href="un/two.html"/>'
    const items =
      '<item identifier="I1" identifierref="R2"><title>Une autre</title></item><item identifier="I2" identifierref="R1"><title>La partie</title></item>'
    await send(`${course}/version`, scormZip({ title: 'Deux parties', items, resources }))
    const [another, moved] = await partsOf(course, 2)
    assert.equal(moved, first)
    assert.notEqual(another, first)
    const alone = '<item identifier="I1" identifierref="R2"><title>Conduire</title></item>'
    await send(`${course}/version`, scormZip({ title: 'Conduire', items: alone, resources }))
    assert.deepEqual(await partsOf(course, 3), [another], 'its page is the same: its title was corrected')
  })

  test('that comes back after another one has the name that it had', async () => {
    const resources = (page: string) =>
      `<resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="un/${page}.html"/>`
    const items = (title: string) => `<item identifier="I1" identifierref="R1"><title>${title}</title></item>`
    const laver = scormZip({ title: 'Aller-retour', items: items('Laver'), resources: resources('index') })
    const plier = scormZip({ title: 'Aller-retour', items: items('Plier'), resources: resources('two') })
    const course = (await send('/cours/nouveau', laver)).location ?? ''
    for (const zip of [plier, laver, plier]) await send(`${course}/version`, zip)
    const [first, second, third, fourth] = await Promise.all([1, 2, 3, 4].map((n) => partsOf(course, n)))
    assert.notDeepEqual(second, first)
    assert.deepEqual([third, fourth], [first, second])
  })

  test('of which no part was there before says so', async () => {
    const course = await bring('Plier')
    const items = '<item identifier="I9" identifierref="R1"><title>Autre</title></item>'
    const { location } = await send(`${course}/version`, scormZip({ title: 'Plier', items }))
    assert.match(await said(location ?? ''), /Aucune de ses parties n’était dans une version d’avant/)
  })

  test('that is no course comes back to its own form; nobody who keeps no courses has it', async () => {
    const course = await bring('Ranger')
    const refused = await send(`${course}/version`, Buffer.from('rien'))
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /ni un ZIP/)
    assert.ok(refused.text.includes(`action="${course}/version"`))
    const aicha = await beffroi.as('aicha')
    assert.equal((await aicha.get(`${course}/version`)).status, 404)
    const sent = await aicha.post(`${course}/version`, {
      file: new File([new Uint8Array(scormZip({ title: 'Ranger' }))], 'c.zip'),
    })
    assert.equal(sent.status, 404)
  })
})
