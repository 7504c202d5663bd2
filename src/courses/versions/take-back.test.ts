import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { asId } from '#platform/id'
import { openBeffroi, sentencesIn } from '#testing'
import { idMadeOf } from '../import/made-id.ts'
import type { PackageId } from '../ids.ts'
import { deletePackages, holdWholeCourse } from '../package-store.ts'
import { openAu } from '../seeds/au-tool.ts'
import { activityOf } from '../seeds/seed-courses.ts'
import { words } from '../seeds/small-course.ts'
import { followerOf } from '../seeds/small-follower.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const url = await beffroi.listen()
const [claire, aicha] = [await beffroi.as('claire'), await beffroi.as('aicha')]
const { courseIn, launch, credits } = followerOf(beffroi, { trainer: claire, trainee: aicha, url })
const part = (n: number, said = '') =>
  `<au id="urn:a:${n}" moveOn="Completed">${words(`Partie ${n}${said}`)}<url>index.html?p=${n}</url></au>`

const read = async (path: string) => sentencesIn((await claire.get(path)).text)
const versionsOf = (course: string) => read(`/cours/${course}/versions`)
/** Where the button of the page leads, as it stands now. */
async function pressOf(course: string): Promise<string> {
  const { text } = await claire.get(`/cours/${course}/versions`)
  return /action="([^"]+\/retirer)"/.exec(text)?.[1] ?? ''
}
const packIn = (press: string) => press.split('/')[4] ?? ''
const rowsOf = async (id: string) =>
  db.row<Record<string, number>>(sql`
    select (select count(*) from courses.packages where id = ${id}) as packages,
      (select count(*) from courses.aus where package_id = ${id}) as aus,
      (select count(*) from courses.blocks where package_id = ${id}) as blocks,
      (select count(*) from courses.files where package_id = ${id}) as files,
      (select count(*) from courses.trials where package_id = ${id}) as trials`)
const NOTHING = { packages: 0, aus: 0, blocks: 0, files: 0, trials: 0 }

describe('A version that was imported by mistake', () => {
  test('is taken back while nobody follows it: nothing of it is left, and twice changes nothing', async () => {
    const course = await courseIn(48, { title: 'Laver', parts: part(1) + part(2) })
    const block = `<block id="urn:b:1">${words('Bloc')}${part(3)}</block>`
    await courseIn(48, { title: 'Plier', parts: block })
    const page = `/cours/${course}/versions`
    const press = await pressOf(course)
    const pack = join(beffroi.ground.site.dataDir, 'contents', packIn(press))
    assert.ok(existsSync(pack))
    const tried = idMadeOf('au', course, 'urn:a:3')
    const trial = await claire.post(`/cours/${course}/essais`, { au: tried })
    await (await openAu(trial.location ?? '')).say('initialized')
    const done = await claire.submit(press)
    const said = sentencesIn(done.text)
    assert.match(said, /La version 2 est retirée\. Le cours est de nouveau en version 1/)
    assert.match(said, /Version 1 La dernière/)
    assert.doesNotMatch(said, /Version 2|Reprendre/)
    assert.match(await read(`/cours/${course}`), /version 1, .*Laver/)
    assert.deepEqual(await rowsOf(packIn(press)), NOTHING)
    assert.ok(!existsSync(pack))
    const again = await claire.post(press, {})
    assert.equal(again.location, page)
    assert.match(await read(page), /Cette version est déjà retirée/)
    assert.match(await versionsOf(course), /Version 1 La dernière/)
  })

  test('comes anew by its file, corrected or not, as the same number, and is followed', async () => {
    const course = await courseIn(49, { parts: part(1) })
    await courseIn(49, { parts: part(1) + part(2) })
    const first = await pressOf(course)
    await claire.submit(first)
    await courseIn(49, { parts: part(1) + part(2) })
    const second = await pressOf(course)
    assert.notEqual(second, first)
    assert.match(await versionsOf(course), /Version 2 La dernière .*1 partie nouvelle Partie 2/)
    await claire.post(first, {})
    assert.match(await versionsOf(course), /Cette version est déjà retirée.*Version 2 La dernière/)
    await claire.submit(second)
    await courseIn(49, { parts: part(1, ' corrigée') + part(3) })
    for (const n of [1, 3]) {
      const au = await openAu(await launch(49))
      for (const verb of ['initialized', 'completed', 'terminated'] as const)
        assert.equal((await au.say(verb)).status, 200, `${verb} ${n}`)
    }
    assert.equal((await credits(49)).length, 1)
  })

  test('loses nothing of who follows the version before', async () => {
    const course = await courseIn(50, { parts: part(1) + part(2) })
    const au = await openAu(await launch(50))
    for (const verb of ['initialized', 'completed'] as const) await au.say(verb)
    await courseIn(50, { parts: part(1) })
    assert.match(
      await versionsOf(course),
      /Version 2 .*Personne ne la suit\..*Version 1 .*1 personne la suit\./,
    )
    const followed = await aicha.get(`/cours/suivre/${activityOf(50)}`)
    await claire.submit(await pressOf(course))
    assert.equal((await au.say('terminated')).status, 200)
    const own = sentencesIn((await aicha.get(`/cours/suivre/${activityOf(50)}`)).text)
    assert.match(sentencesIn(followed.text), /Partie 1 Fait/)
    assert.match(own, /Partie 1 Fait.*Partie 2 À faire/)
    const last = await openAu(await launch(50))
    for (const verb of ['initialized', 'completed', 'terminated'] as const) await last.say(verb)
    assert.equal((await credits(50)).length, 1)
  })
})

describe('A version stays', () => {
  test('while somebody follows it, even who began after the page was opened', async () => {
    const course = await courseIn(51, { parts: part(1) })
    await courseIn(51, { parts: part(1) + part(2) })
    const press = await pressOf(course)
    const au = await openAu(await launch(51))
    const refused = await claire.post(press, {})
    assert.equal(refused.status, 422)
    const said = sentencesIn(refused.text)
    assert.match(said, /Quelqu’un vient de commencer cette version : elle reste\./)
    assert.match(said, /1 personne suit cette version : elle reste\./)
    assert.doesNotMatch(said, /Reprendre la version/)
    assert.equal(await pressOf(course), '')
    for (const verb of ['initialized', 'completed', 'terminated'] as const)
      assert.equal((await au.say(verb)).status, 200)
    await openAu(await launch(51))
    assert.match(sentencesIn((await aicha.get(`/cours/suivre/${activityOf(51)}`)).text), /Partie 2/)
  })

  test('when an activity asks for a part that it alone has', async () => {
    const course = await courseIn(52, { parts: part(1) })
    await courseIn(52, { parts: part(1) + part(2) }, 'urn:a:2')
    assert.equal(await pressOf(course), '')
    assert.match(
      await versionsOf(course),
      /1 activité demande une partie que seule cette version a : elle reste\./,
    )
    const { id } = (await db.row<{ id: PackageId }>(sql`
      select id from courses.packages where course_id = ${course} and version = 2`)) ?? { id: '' }
    const press = `/cours/${course}/versions/${id}/retirer`
    const refused = await claire.post(press, {})
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Une activité demande cette version : elle reste\./)
    await claire.post(`/cours/${course}/suivi/${activityOf(52)}/retirer`, {})
    assert.equal((await claire.post(press, {})).status, 303)
  })

  test('when it is not the latest, or the only one', async () => {
    const course = await courseIn(53, { parts: part(1) })
    await courseIn(53, { parts: part(2) })
    const press = await pressOf(course)
    await courseIn(53, { parts: part(3) })
    const refused = await claire.post(press, {})
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Une version plus récente est arrivée : celle-ci reste\./)
    await claire.submit(await pressOf(course))
    await claire.submit(press)
    const { id } = (await db.row<{ id: PackageId }>(sql`
      select id from courses.packages where course_id = ${course}`)) ?? { id: '' }
    const only = await claire.post(`/cours/${course}/versions/${id}/retirer`, {})
    assert.equal(only.status, 422)
    assert.match(sentencesIn(only.text), /C’est la seule version : elle reste\./)
  })
})

describe('At the instant when a version is taken back', () => {
  /** Takes it back, and what is sent before it is written waits for it. */
  async function meanwhile<T>(course: string, sent: () => Promise<T>[]): Promise<T[]> {
    const id = packIn(await pressOf(course)) as PackageId
    const waiting = await db.transaction(async (tx) => {
      await holdWholeCourse(tx, asId(course))
      await deletePackages(tx, [id])
      const all = sent()
      await new Promise((done) => setTimeout(done, 500))
      return { all }
    })
    return Promise.all(waiting.all)
  }

  test('who begins the course begins the one before, and who links or tries it is answered', async () => {
    const course = await courseIn(54, { parts: part(1) })
    await courseIn(54, { parts: part(1) + part(2) })
    const [old, fresh] = [idMadeOf('au', course, 'urn:a:1'), idMadeOf('au', course, 'urn:a:2')]
    const [begun, tried, linked] = await meanwhile(course, () => [
      aicha.post(`/cours/suivre/${activityOf(54)}`, { au: old }),
      claire.post(`/cours/${course}/essais`, { au: fresh }),
      claire.post(`/cours/${course}/lier/${seeded.group7}`, { activity: activityOf(55), au: fresh }),
    ])
    assert.equal(begun?.status, 303)
    assert.match(await versionsOf(course), /Version 1 .*1 personne la suit\./)
    assert.equal(tried?.location, `/cours/${course}`)
    assert.equal(linked?.status, 422)
  })

  test('nobody is moved to it', async () => {
    const course = await courseIn(56, { parts: part(1) })
    await launch(56)
    await courseIn(56, { parts: part(1) + part(2) })
    const [moved] = await meanwhile(course, () => [
      claire.post(`/cours/${course}/suivi/${activityOf(56)}/version`, {}),
    ])
    assert.equal(moved?.status, 303)
    assert.match(await versionsOf(course), /Version 1 .*1 personne la suit\./)
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
