import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { seeded } from '#actions'
import { seededTrainees } from '#people'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn } from '#testing'
import { isFoad, type Activity } from '../activity.ts'
import { creditedFor } from '../ledger/credited-store.ts'
import { activitiesOf } from '../activity-store.ts'
import { stateOf, wordsOf } from '../work.ts'
import { wayOf } from './way.ts'
import { worksFor } from '../work-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const aichaId = beffroi.personId('aicha')
const [aicha, claire, brigitte, karine, mathieu] = [
  await beffroi.as('aicha'),
  await beffroi.as('claire'),
  await beffroi.as('brigitte'),
  await beffroi.as('karine'),
  await beffroi.as('mathieu'),
]
const all = await activitiesOf(db, seeded.group7)
const untouched: Activity[] = []
for (const activity of all)
  if ((await worksFor(db, activity.id, aichaId)).length === 0) untouched.push(activity)
const fresh = (wanted: (activity: Activity) => boolean): Activity => {
  const at = untouched.findIndex((activity) => isFoad(activity.mode) && wanted(activity))
  const [found] = untouched.splice(at, 1)
  assert.ok(at >= 0 && found)
  return found
}
const giving = (activity: Activity) => `/formation/activites/${activity.id}/donner`
const latest = async (activity: Activity) => (await worksFor(db, activity.id, aichaId))[0]
const left = async (activity: Activity) => (await creditedFor(db, aichaId, activity.id)).left
const photo = async () => {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#86311f' } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'chemise.jpg', { type: 'image/jpeg' })
}

describe('A trainee hands in a text', () => {
  const activity = fresh((one) => one.proof === 'text')
  const id = randomUUID()

  test('once, even when the form is sent twice', async () => {
    for (let n = 0; n < 2; n++) {
      const answer = await aicha.post(giving(activity), { act: id, words: 'Trois étapes.' })
      assert.equal(answer.status, 303)
    }
    assert.equal((await worksFor(db, activity.id, aichaId)).length, 1)
    assert.match(sentencesIn((await aicha.get(`/formation/activites/${activity.id}`)).text), /C’est donné/)
    assert.equal(await left(activity), 0)
  })

  test('and changes it while it waits: the first one stays readable', async () => {
    await aicha.submit(giving(activity), { act: randomUUID(), words: 'Quatre étapes.' })
    const works = await worksFor(db, activity.id, aichaId)
    assert.deepEqual(
      works.map(({ content, review }) => [wordsOf(content), review.state]),
      [
        ['Quatre étapes.', 'waiting'],
        ['Trois étapes.', 'replaced'],
      ],
    )
  })

  test('gets it back with a word, never without one', async () => {
    const work = await latest(activity)
    const without = await claire.post(`/formation/travaux/${work?.id}`, { decision: 'give back', word: ' ' })
    assert.equal(without.status, 422)
    assert.match(sentencesIn(without.text), /doit savoir quoi refaire/)
    await claire.submit(`/formation/travaux/${work?.id}`, { decision: 'give back', word: 'Ajoutez la fin.' })
    assert.match(sentencesIn((await aicha.get('/formation/aujourdhui')).text), /Ajoutez la fin/)
  })

  test('hands it in again, has it accepted, and its minutes are credited once', async () => {
    await aicha.submit(giving(activity), { act: randomUUID(), words: 'Avec la fin.' })
    const work = await latest(activity)
    const both = await Promise.all(
      [1, 2].map(() => claire.post(`/formation/travaux/${work?.id}`, { decision: 'accept' })),
    )
    assert.deepEqual(new Set(both.map((one) => one.status)), new Set([303, 422]))
    assert.equal(await left(activity), activity.minutes)
    assert.equal(stateOf((await latest(activity))?.review.state), 'accepted')
    const late = await aicha.post(giving(activity), { act: randomUUID(), words: 'Encore.' })
    assert.match(sentencesIn(late.text), /déjà validé/)
  })

  test('and nothing is handed in without words, nor with too many', async () => {
    const other = fresh((one) => one.proof === 'text')
    assert.match(sentencesIn((await aicha.post(giving(other), { act: randomUUID() })).text), /Écrivez un mot/)
    const long = await aicha.post(giving(other), { act: randomUUID(), words: 'x'.repeat(5001) })
    assert.equal(long.status, 422)
    assert.match(sentencesIn(long.text), /5000 caractères au plus/)
    assert.equal(await latest(other), undefined)
  })
})

describe('A photo', () => {
  const activity = fresh((one) => one.proof === 'photo')

  test('is refused when it is something else, and says so', async () => {
    const fake = new File(['<script>'], 'photo.jpg', { type: 'image/jpeg' })
    const answer = await aicha.post(giving(activity), { act: randomUUID(), file: fake })
    assert.equal(answer.status, 422)
    assert.match(sentencesIn(answer.text), /pas du bon genre/)
  })

  test('is seen by its trainee, the trainer and the training lead, and by nobody else', async () => {
    await aicha.submit(giving(activity), { act: randomUUID(), file: await photo(), words: 'Ma chemise' })
    const work = await latest(activity)
    const path = `/formation/travaux/${work?.id}/fichier`
    for (const one of [aicha, claire, brigitte])
      assert.equal((await one.get(path)).headers.get('content-type'), 'image/webp')
    for (const one of [karine, mathieu]) assert.equal((await one.get(path)).status, 404)
    assert.equal((await beffroi.visitor().get(path)).status, 303)
    const read = sentencesIn((await aicha.get('/moi/acces')).text)
    assert.ok(read.includes(`Lire un travail : ${activity.title}`), read)
  })

  test('is read but not judged by the training lead', async () => {
    const work = await latest(activity)
    const read = await brigitte.get(`/formation/travaux/${work?.id}`)
    assert.equal(read.status, 200)
    assert.doesNotMatch(read.text, /Rendre avec un mot/)
    const answer = await brigitte.post(`/formation/travaux/${work?.id}`, { decision: 'accept' })
    assert.equal(answer.status, 404)
  })
})

describe('A quiz', () => {
  const activity = fresh((one) => wayOf(one) === 'quiz')
  const quiz = activity.quiz ?? []
  const answers = (right: boolean) =>
    Object.fromEntries(
      quiz.map((one, i) => [`r${i}`, right ? one.right : (one.right + 1) % one.answers.length]),
    )

  test('keeps the answers given and points at the one that is missing', async () => {
    const { r0, ...rest } = answers(true)
    assert.notEqual(r0, undefined)
    const answer = await aicha.post(giving(activity), { act: randomUUID(), ...rest })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /href="#f-r0"/)
    assert.equal((answer.text.match(/checked/g) ?? []).length, quiz.length - 1)
  })

  test('failed says the score and can be done again', async () => {
    await aicha.submit(giving(activity), { act: randomUUID(), ...answers(false) })
    const shown = sentencesIn((await aicha.get(`/formation/activites/${activity.id}`)).text)
    assert.match(shown, /À refaire 0 sur 3\. Recommencez/)
    assert.equal(await left(activity), 0)
  })

  test('says to its trainee which answers are wrong, and the right ones only once it is passed', async () => {
    const page = `/formation/activites/${activity.id}`
    const one = { ...answers(false), r0: quiz[0]?.right }
    await aicha.submit(giving(activity), { act: randomUUID(), ...one })
    const work = await latest(activity)
    const right = quiz[1]?.answers[quiz[1].right] ?? ''
    for (const path of [page, `/formation/travaux/${work?.id}`]) {
      const shown = sentencesIn((await aicha.get(path)).text)
      assert.equal((shown.match(/ Juste\b/g) ?? []).length, 1, shown)
      assert.equal((shown.match(/ Faux\b/g) ?? []).length, 2, shown)
      assert.doesNotMatch(shown, /c’était/)
    }
    const read = sentencesIn((await claire.get(`/formation/travaux/${work?.id}`)).text)
    assert.ok(read.includes(`Faux : c’était ${right}`), read)
  })

  test('passed is proven by itself: credited at once, signed by nobody', async () => {
    const page = await aicha.submit(giving(activity), { act: randomUUID(), ...answers(true) })
    assert.match(sentencesIn(page.text), /Bravo, c’est validé/)
    const [, failed] = await worksFor(db, activity.id, aichaId)
    const told = sentencesIn((await aicha.get(`/formation/travaux/${failed?.id}`)).text)
    assert.match(told, /Faux : c’était/)
    assert.equal(await left(activity), activity.minutes)
    const line = await db.row(
      sql`select proof, signed_by from training.ledger_lines where person_id = ${aichaId} and activity_id = ${activity.id}`,
    )
    assert.deepEqual(line, { proof: 'quiz', signed_by: null })
  })
})

describe('A work that the trainer saw', () => {
  const seen = `/formation/${seeded.group7}/travaux/vu`
  const activity = fresh((one) => one.proof === 'video')

  test('is credited with a sentence, once', async () => {
    const fields = { id: randomUUID(), person: aichaId, activity: activity.id }
    assert.match(sentencesIn((await claire.post(seen, fields)).text), /Dites en une phrase/)
    for (let n = 0; n < 2; n++)
      await claire.submit(seen, { ...fields, word: 'Geste sûr, du haut vers le bas.' })
    assert.equal(await left(activity), activity.minutes)
    const again = await claire.post(seen, { ...fields, id: randomUUID(), word: 'Encore.' })
    assert.match(sentencesIn(again.text), /déjà une réponse/)
  })

  test('is not the proof of somebody else’s, nor of something else, from a page one went back to', async () => {
    const [one, other] = [
      fresh((found) => found.proof === 'video'),
      fresh((found) => found.proof === 'video'),
    ]
    const another = seededTrainees.group7.find(({ id }) => id !== aichaId)?.id ?? ''
    const fields = { id: randomUUID(), person: aichaId, activity: one.id, word: 'Vu ce matin.' }
    const lines = async () =>
      (await db.rows(sql`select 1 from training.ledger_lines where proof_id = ${fields.id}`)).length
    await claire.submit(seen, fields)
    for (const changed of [{ person: another }, { activity: other.id }]) {
      const again = await claire.post(seen, { ...fields, ...changed })
      assert.equal(again.status, 422)
      assert.match(sentencesIn(again.text), /a déjà validé un autre travail/)
      assert.ok(!again.text.includes(fields.id))
    }
    assert.equal(await lines(), 1)
  })

  test('is not said of somebody of another group, nor by who only reads', async () => {
    const fields = { id: randomUUID(), activity: activity.id, word: 'Vu.' }
    const stranger = seededTrainees.group1[0]?.id
    assert.match(
      sentencesIn((await claire.post(seen, { ...fields, person: stranger })).text),
      /pas dans ce groupe/,
    )
    assert.equal((await brigitte.post(seen, { ...fields, person: aichaId })).status, 404)
  })
})

describe('The pages of work', () => {
  test('are closed to strangers', async () => {
    const own = `/formation/activites/${all[0]?.id}`
    for (const path of [
      own,
      `${own}/donner`,
      '/formation/aujourdhui',
      '/formation/travail',
      '/formation/aide',
    ])
      assert.equal((await claire.get(path)).status, 404, path)
    const group = `/formation/${seeded.group7}`
    for (const path of [
      'travaux',
      'travaux/vu',
      'foad',
      'foad.csv',
      'registre',
      'registre.csv',
      'registre/1',
    ])
      for (const one of [aicha, karine, mathieu])
        assert.equal((await one.get(`${group}/${path}`)).status, 404, path)
  })

  test('answer 404 to what does not exist', async () => {
    for (const path of [`travaux/${randomUUID()}`, 'travaux/12', `activites/${randomUUID()}`, 'activites/x'])
      assert.equal((await claire.get(`/formation/${path}`)).status, 404, path)
  })
})
