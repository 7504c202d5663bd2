import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { seededTrainees, type PersonId } from '#people'
import { sql } from '#platform/db'
import { dayOf } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { asId, newId } from '#platform/id'
import { openQuestions } from '../clea/question-store.ts'
import { evaluationsOf, insertEvaluation } from '../clea/evaluation-store.ts'
import { clea2018 } from '../clea/framework-clea-2018.ts'
import { askIfContradicted } from './ask-if-contradicted.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const personId = seededTrainees.group1[0]?.id ?? asId<PersonId>('')
const domain = 3
const lineOf = async (phase: string) =>
  (await evaluationsOf(db, [personId])).find(
    (one) => one.domain === domain && one.phase === phase && !one.replaced,
  )

/** Another result of the same day, as a file may bring it. */
async function contradict(): Promise<void> {
  const line = await lineOf('final')
  if (!line) throw new Error('a seeded line')
  const other = { ...line, id: newId(), decision: 'not yet' as const, evaluatorName: 'C. Vasseur' }
  const imported = { origin: 'imported' as const, why: null, evaluatorId: null, writtenBy: null }
  const place = { groupId: seeded.group1, frameworkId: clea2018.id }
  await insertEvaluation(db, { ...other, ...imported, ...place }, beffroi.now())
  await askIfContradicted(
    db,
    seeded.group1,
    personId,
    domain,
    await evaluationsOf(db, [personId]),
    beffroi.now(),
  )
}

describe('A signed line', () => {
  test('is never changed nor erased by anybody', async () => {
    for (const attempt of [
      sql`update certification.evaluations set decision = 'validated'`,
      sql`delete from certification.evaluations`,
      sql`delete from certification.trainer_views`,
    ])
      await assert.rejects(db.run(attempt), /is never changed/)
  })
  test('is corrected by a new one, with a reason, and stays readable; twice is once', async () => {
    const line = await lineOf('initial')
    const mathieu = await beffroi.as('mathieu')
    const form = `/certification/evaluations/${line?.id}/correction`
    assert.equal((await mathieu.get(form)).status, 200)
    const given = { id: randomUUID(), decision: 'validated', evaluatedOn: '2018-04-05' }
    const refused = await mathieu.post(form, { ...given, why: '' })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Dites pourquoi/)
    const why = 'J’ai inversé deux feuilles.'
    const page = await mathieu.submit(form, { ...given, why })
    assert.match(
      sentencesIn(page.text),
      /Pas encore, Mathieu Sénéchal, le 4 avril 2018 \(remplacée\).*Raison : J’ai inversé deux feuilles/,
    )
    assert.equal((await mathieu.post(form, { ...given, why })).status, 303)
    const other = await mathieu.post(form, { ...given, why: 'Une autre raison.' })
    assert.match(sentencesIn(other.text), /Quelqu’un vient de corriger cette ligne/)
    const second = await mathieu.post(form, { ...given, id: randomUUID(), why })
    assert.equal(second.status, 422)
    assert.match(sentencesIn(second.text), /Quelqu’un vient de corriger cette ligne/)
    assert.equal((await evaluationsOf(db, [personId])).length, 15)
  })
  test('is not corrected by whoever does not evaluate the group', async () => {
    const line = await lineOf('final')
    for (const who of ['claire', 'brigitte', 'aicha'] as const)
      assert.equal(
        (await (await beffroi.as(who)).get(`/certification/evaluations/${line?.id}/correction`)).status,
        404,
      )
  })
})

describe('Two results of one day', () => {
  test('decide nothing, wait for the evaluator, and are answered with a word', async () => {
    await contradict()
    const [question] = await openQuestions(db, seeded.group1)
    const page = `/certification/${seeded.group1}/questions`
    const claire = await beffroi.as('claire')
    assert.match(
      sentencesIn((await claire.get(page)).text),
      /Validé, selon Mathieu Sénéchal Pas encore, selon C\. Vasseur/,
    )
    assert.equal((await claire.post(`/certification/questions/${question?.id}`, { word: 'x' })).status, 404)
    const mathieu = await beffroi.as('mathieu')
    const silent = await mathieu.post(`/certification/questions/${question?.id}`, { word: '' })
    assert.equal(silent.status, 422)
    assert.match(sentencesIn(silent.text), /Choisissez le résultat juste.*Dites pourquoi, en un mot/)
    const other = await lineOf('initial')
    const foreign = await mathieu.post(`/certification/questions/${question?.id}`, {
      right: other?.id,
      word: 'x',
    })
    assert.match(sentencesIn(foreign.text), /Choisissez un des résultats proposés/)
    const right = (await evaluationsOf(db, [personId])).find(
      (one) => one.evaluatorName === 'C. Vasseur' && one.domain === domain,
    )
    const answer = { right: right?.id, word: 'La feuille de 14 h fait foi.' }
    const answered = await mathieu.submit(`/certification/questions/${question?.id}`, answer)
    assert.match(sentencesIn(answered.text), /Votre réponse est signée.*Rien à répondre/)
    const again = await mathieu.submit(`/certification/questions/${question?.id}`, answer)
    assert.match(sentencesIn(again.text), /Quelqu’un vient de répondre/)
    const live = (await evaluationsOf(db, [personId])).filter((one) => one.domain === domain && !one.replaced)
    assert.deepEqual(
      live.filter((one) => one.phase === 'final').map((one) => [one.decision, one.origin, one.why]),
      [['not yet', 'answered', 'La feuille de 14 h fait foi.']],
    )
  })
  test('are settled too by the correction of one of them', async () => {
    await contradictAgain()
    assert.equal((await openQuestions(db, seeded.group1)).length, 1)
    const wrong = (await evaluationsOf(db, [personId])).find((one) => one.evaluatorName === 'D. Autre')
    const mathieu = await beffroi.as('mathieu')
    await mathieu.submit(`/certification/evaluations/${wrong?.id}/correction`, {
      id: randomUUID(),
      decision: 'not yet',
      evaluatedOn: wrong?.evaluatedOn ?? '',
      why: 'Erreur de saisie.',
    })
    assert.equal((await openQuestions(db, seeded.group1)).length, 0)
  })
})

async function contradictAgain(): Promise<void> {
  const line = await lineOf('final')
  if (!line) throw new Error('the answered line')
  const place = {
    groupId: seeded.group1,
    frameworkId: clea2018.id,
    writtenBy: null,
    evaluatorId: null,
    why: null,
  }
  const other = {
    ...line,
    ...place,
    id: newId(),
    decision: 'validated' as const,
    evaluatorName: 'D. Autre',
  }
  await insertEvaluation(
    db,
    { ...other, origin: 'imported', evaluatedOn: dayOf(String(line.evaluatedOn)) },
    beffroi.now(),
  )
  await askIfContradicted(
    db,
    seeded.group1,
    personId,
    domain,
    await evaluationsOf(db, [personId]),
    beffroi.now(),
  )
}
