import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { openBeffroi } from '#testing'
import { activitiesOf } from '../activity-store.ts'
import { sequencesOf } from './sequence-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const address = `/formation/${seeded.group7}`
const claire = await beffroi.as('claire')

describe('The programme on screen', () => {
  const written = {
    code: 'z1',
    title: 'Lire une recette',
    mode: 'foad at home',
    minutes: '1h30',
    proof: 'quiz',
    domains: '1, 7',
    instructions: '',
  }
  test('takes an activity with its questions, once', async () => {
    const [sequence] = await sequencesOf(db, seeded.group7)
    const id = randomUUID()
    const quiz = 'Combien ?\n- 2\n* 3\n\nQui ?\n* Moi\n- Toi'
    const sent = { id, sequence: sequence?.id, ...written, quiz }
    await claire.submit(`${address}/programme`, sent)
    await claire.submit(`${address}/programme`, sent)
    const found = (await activitiesOf(db, seeded.group7)).filter((one) => one.code === 'Z1')
    assert.equal(found.length, 1)
    assert.deepEqual(
      [found[0]?.minutes, found[0]?.quiz?.map((one) => one.right), found[0]?.domains],
      [90, [1, 0], [1, 7]],
    )
    const answer = await claire.post(`${address}/programme`, { ...sent, id: randomUUID() })
    assert.match(answer.text, /déjà celui d’une autre activité/)
  })
  test('says what is missing in a question or a duration', async () => {
    const [sequence] = await sequencesOf(db, seeded.group7)
    const answer = await claire.post(`${address}/programme`, {
      id: randomUUID(),
      sequence: sequence?.id,
      ...written,
      code: 'z2',
      quiz: 'Combien ?\n- 2',
      minutes: 'long',
    })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /deux réponses au moins/)
    assert.match(answer.text, /Cette durée ne se lit pas/)
  })
  test('moves an activity, takes it out, and warns when the share falls under the obligation', async () => {
    const of = async () => (await activitiesOf(db, seeded.group7)).filter((one) => one.code.startsWith('C'))
    const [first, second] = await of()
    assert.ok(first && second)
    await claire.submit(`${address}/programme/${second.id}/monter`)
    assert.deepEqual(
      (await of()).slice(0, 2).map((one) => one.code),
      [second.code, first.code],
    )
    assert.doesNotMatch((await claire.get(`${address}/programme`)).text, /Sous l’obligation/)
    for (const one of (await of()).slice(0, 20)) await claire.submit(`${address}/programme/${one.id}/retirer`)
    assert.match((await claire.get(`${address}/programme`)).text, /Sous l’obligation du financeur/)
  })
  test('never writes in the programme of another group, whatever id the form brings', async () => {
    const [theirs] = await sequencesOf(db, seeded.group1)
    const [one] = await activitiesOf(db, seeded.group1)
    const [ours] = await sequencesOf(db, seeded.group7)
    assert.equal(
      (await claire.post(`${address}/programme/sequences`, { id: theirs?.id, title: 'Pris' })).status,
      404,
    )
    const sent = { id: one?.id, sequence: ours?.id, ...written, code: 'z9', proof: 'text', quiz: '' }
    assert.equal((await claire.post(`${address}/programme`, sent)).status, 404)
    const astray = await claire.post(`${address}/programme`, {
      ...sent,
      id: randomUUID(),
      sequence: theirs?.id,
    })
    assert.equal(astray.status, 422)
    assert.equal((await sequencesOf(db, seeded.group1))[0]?.title, theirs?.title)
  })
  test('moves its sequences, and only an empty one leaves', async () => {
    const [first, second] = await sequencesOf(db, seeded.group7)
    await claire.submit(`${address}/programme/sequences/${first?.id}/descendre`)
    assert.equal((await sequencesOf(db, seeded.group7))[0]?.id, second?.id)
    const id = randomUUID()
    await claire.submit(`${address}/programme/sequences`, { id, title: 'Préparer le jury' })
    assert.match(
      (await claire.submit(`${address}/programme/sequences/${first?.id}/retirer`)).text,
      /déplacez-les/,
    )
    assert.match((await claire.submit(`${address}/programme/sequences/${id}/retirer`)).text, /est retirée/)
  })
  test('keeps the week of a sequence that is called otherwise, and a week that is typed is one', async () => {
    const named = async () => (await sequencesOf(db, seeded.group7)).find((one) => one.week === 3)
    const [before, at] = [await named(), `${address}/programme/sequences`]
    await claire.submit(`${at}/${before?.id}`, { id: before?.id, title: 'Cuisiner' })
    assert.deepEqual([(await named())?.id, (await named())?.title], [before?.id, 'Cuisiner'])
    assert.match((await claire.get(`${at}/${before?.id}`)).text, /value="Cuisiner"/)
    await claire.submit(`${at}/${before?.id}`, { id: before?.id, title: 'Semaine 3' })
    assert.equal((await named())?.title, null)
    assert.match((await claire.get(`${address}/programme`)).text, /<h2 class="t1">Semaine 3<\/h2>/)
  })
})
