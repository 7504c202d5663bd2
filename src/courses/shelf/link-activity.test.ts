import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { isPlain } from '#platform/json'
import { seeded } from '#actions'
import { myPeopleData, seededTrainees, type PersonId } from '#people'
import { pseudonymOf } from '#records'
import { openBeffroi, sentencesIn } from '#testing'
import { activitiesOf } from '#training'
import { asId } from '#platform/id'
import { extensions, verbs } from '../iri.ts'
import { idMadeOf } from '../import/made-id.ts'
import { activityOf } from '../seeds/seed-courses.ts'
import { cmi5Zip, words } from '../seeds/small-course.ts'
import { followerOf } from '../seeds/small-follower.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const url = await beffroi.listen()
const [claire, brigitte, aicha] = [
  await beffroi.as('claire'),
  await beffroi.as('brigitte'),
  await beffroi.as('aicha'),
]
const { courseIn, launch, credits, search } = followerOf(beffroi, { trainer: claire, trainee: aicha, url })

/** What stands there in a statement. */
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce((inner, name) => (isPlain(inner) ? inner[name] : undefined), value)
const verbOf = (statement: unknown) => at(statement, 'verb', 'id')

async function importCourse(id: string, au: string): Promise<string> {
  const zip = cmi5Zip({ id, title: id, au })
  const { location } = await claire.post('/cours/nouveau', { file: new File([new Uint8Array(zip)], 'c.zip') })
  return location?.split('/').at(-1) ?? ''
}
const part = (n: number) =>
  `<au id="urn:a:${n}" moveOn="Completed">${words(`Partie ${n}`)}<url>index.html?p=${n}</url></au>`
const course = await importCourse('urn:c:passer', 'moveOn="Passed"')
const link = `/cours/${course}/lier/${seeded.group7}`

describe('A course put in an activity', () => {
  test('is where its trainees are led from the page of the activity', async () => {
    const done = await claire.submit(link, { activity: activityOf(58) })
    assert.match(sentencesIn(done.text), /Validé par 0 personne sur 13/)
    const page = (await aicha.get(`/formation/activites/${activityOf(58)}`)).text
    assert.match(page, new RegExp(`href="/cours/suivre/${activityOf(58)}"`))
    assert.equal(
      (await aicha.get(`/formation/activites/${activityOf(58)}/donner`)).location,
      `/cours/suivre/${activityOf(58)}`,
    )
  })
  test('is taken away again, and the activity is done on its page', async () => {
    await brigitte.submit(`/cours/${course}/suivi/${activityOf(58)}/retirer`)
    assert.equal(
      (await aicha.get(`/cours/suivre/${activityOf(58)}`)).location,
      `/formation/activites/${activityOf(58)}`,
    )
    assert.doesNotMatch((await aicha.get(`/formation/activites/${activityOf(58)}`)).text, /\/cours\/suivre/)
  })
  test('must be at a distance, of that group, and ask something', async () => {
    const inRoom = (await activitiesOf(beffroi.db, seeded.group7)).find(({ mode }) => mode === 'face to face')
    const empty = await importCourse('urn:c:voir', '')
    const refused: [string, Record<string, string>, RegExp][] = [
      [link, {}, /Choisissez une activité/],
      [link, { activity: randomUUID() }, /n’est plus au programme/],
      [link, { activity: inRoom?.id ?? '' }, /n’est pas à distance/],
      [link, { activity: activityOf(58), au: randomUUID() }, /Cette partie n’est plus dans le cours/],
      [
        `/cours/${empty}/lier/${seeded.group7}`,
        { activity: activityOf(58) },
        /Rien ici ne dit que le travail est fait/,
      ],
    ]
    for (const [path, fields, sentence] of refused) {
      const answer = await claire.post(path, fields)
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
    }
  })
  test('cannot be put in a group of others', async () =>
    assert.equal((await claire.get(`/cours/${course}/lier/${randomUUID()}`)).status, 404))
})

describe('A part that came after the version that a trainee follows', () => {
  test('leaves them a way to go on', async () => {
    await courseIn(59, { parts: part(1) })
    await launch(59)
    await courseIn(59, { parts: part(1) + part(2) }, 'urn:a:2')
    const page = (await aicha.get(`/cours/suivre/${activityOf(59)}`)).text
    assert.match(page, /href="\/formation\/aujourdhui"[^]*Continuer/)
  })
})

describe('Who trains a group', () => {
  const activity = activityOf(60)
  const person = seededTrainees.group7[4]?.id ?? asId<PersonId>('')
  const path = `/cours/${course}/suivi/${activity}/${person}`
  const au = async () => /<option value="([0-9a-f-]{36})"/.exec((await claire.get(path)).text)?.[1] ?? ''
  const lines = () => credits(60, person)
  /** How often somebody reads that their courses were looked at. */
  const readings = async (id: PersonId) => {
    const { files } = await myPeopleData(beffroi.db, [id])
    const all = Buffer.from(files.find(({ path: name }) => name === 'tout.json')?.bytes ?? '').toString()
    return all.split('Lire ce qui est fait dans un cours').length - 1
  }

  test('sees who has done what in a course', async () => {
    await claire.submit(link, { activity })
    const page = sentencesIn((await claire.get(`/cours/${course}/suivi/${activity}`)).text)
    assert.match(page, /Aïcha Benamar Pas commencé/)
    assert.equal((await claire.get(path)).status, 200)
    assert.equal(await readings(person), 1)
  })
  test('must say why somebody is excused', async () => {
    for (const fields of [
      {},
      { au: await au() },
      { au: await au(), reason: 'Parce que', word: 'x' },
    ] as Record<string, string>[])
      assert.equal((await claire.post(`${path}/dispense`, fields)).status, 422)
    assert.deepEqual(await lines(), [])
  })
  test('excuses somebody, once, with a reason: there is nothing left to do, and no time is credited', async () => {
    const fields = { au: await au(), reason: 'Tested Out', word: 'Elle dose juste, vu à l’atelier.' }
    const page = sentencesIn((await claire.submit(`${path}/dispense`, fields)).text)
    assert.match(page, /Dispensé·e/)
    assert.match(page, /Aucun temps validé/)
    assert.deepEqual(await lines(), [])
    const why = 'Dispense : La personne a montré qu’elle savait déjà. Elle dose juste, vu à l’atelier.'
    const works = await claire.get(`/formation/${seeded.group7}/travaux?personne=${person}`)
    const waivedWork = /<a href="(\/formation\/travaux\/[^"]+)">[^<]*<\/a>(?:(?!<a )[^])*?Dispensé·e/.exec(
      works.text,
    )?.[1]
    const work = sentencesIn((await claire.get(waivedWork ?? '')).text)
    assert.ok(work.includes(why), work)
    assert.doesNotMatch(work, /Prouvé par les traces/)
    const name = await pseudonymOf(beffroi.db, person, url, beffroi.now())
    const agent = JSON.stringify({ account: { homePage: url, name } })
    const [waived, satisfied] = (await search({ agent })).slice(-2)
    assert.deepEqual([verbOf(waived), verbOf(satisfied)], [verbs.waived, verbs.satisfied])
    assert.deepEqual(at(waived, 'result', 'extensions'), { [extensions.reason]: 'Tested Out' })
    const who = await pseudonymOf(beffroi.db, beffroi.personId('claire'), url, beffroi.now())
    assert.deepEqual(at(waived, 'context', 'instructor'), {
      objectType: 'Agent',
      account: { homePage: url, name: who },
    })
    assert.deepEqual(at(waived, 'context', 'extensions'), at(satisfied, 'context', 'extensions'))
    const again = await claire.post(`${path}/dispense`, fields)
    assert.match(sentencesIn(again.text), /Cette partie est déjà validée/)
    assert.deepEqual(await lines(), [])
  })
  test('excuses nobody from a part that the activity does not ask for', async () => {
    const other = await courseIn(56, { parts: part(1) + part(2) }, 'urn:a:1')
    const fields = { au: idMadeOf('au', other, 'urn:a:2'), reason: 'Administrative', word: 'Autre partie.' }
    const answer = await claire.post(`/cours/${other}/suivi/${activityOf(56)}/${person}/dispense`, fields)
    assert.equal(answer.status, 422)
    assert.match(sentencesIn(answer.text), /Choisissez une partie du cours/)
  })
  test('opens the file of nobody who is not in it', async () => {
    const elsewhere = seededTrainees.group1[0]?.id ?? asId<PersonId>('')
    assert.equal((await claire.get(`/cours/${course}/suivi/${activity}/${elsewhere}`)).status, 404)
    assert.equal(await readings(elsewhere), 0)
  })
  test('is the only one to: who leads training reads', async () => {
    const other = seededTrainees.group7[5]?.id ?? ''
    const theirs = `/cours/${course}/suivi/${activity}/${other}`
    const page = await brigitte.get(theirs)
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.text, /dispense/)
    assert.equal((await brigitte.post(`${theirs}/dispense`, {})).status, 404)
    for (const who of ['karine', 'mathieu', 'aicha', 'paul'] as const)
      assert.equal((await (await beffroi.as(who)).get(theirs)).status, 404, who)
    assert.equal(
      (await claire.get(`/cours/${course}/suivi/${activity}/${beffroi.personId('claire')}`)).status,
      404,
    )
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
