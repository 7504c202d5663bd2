import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { seededTrainees, type PersonId } from '#people'
import { asId, newId } from '#platform/id'
import { dayOf } from '#platform/time'
import { formIn, openBeffroi, saidApart, saidTheSame, seenIn, sentencesIn, writtenApart } from '#testing'
import { countDrafts, draftsOf, saveDraft } from './clea/draft-store.ts'
import { frameworkOn } from './clea/framework-store.ts'
import { evaluationsOf, insertEvaluation } from './clea/evaluation-store.ts'
import { countOpenQuestions, insertQuestion, openQuestions } from './clea/question-store.ts'
import type { SstSessionId } from './ids.ts'
import { insertPlace, placesOf } from './sst/place-store.ts'
import { insertPresence, insertSstResult } from './sst/result-store.ts'
import { halfDaysOn, sstRuleOn, validUntil } from './sst/sst.ts'
import { insertSession } from './sst/store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()
const group = seeded.group7
const frameworkId = (await frameworkOn(db, dayOf('2026-06-01')))?.id
const mathieuId = beffroi.personId('mathieu')
const [mathieu, claire] = [await beffroi.as('mathieu'), await beffroi.as('claire')]
const trainee = seededTrainees.group7[8]?.id ?? asId<PersonId>('')
const other = await writtenApart(beffroi, trainee)
const otherMathieu = await writtenApart(beffroi, mathieuId)
const on = dayOf('2026-06-01')
const draft = { phase: 'final', evaluatedOn: on, frameworkId: frameworkId ?? assert.fail() } as const
const keep = (by: PersonId, about: PersonId, domain: number, decision: 'validated' | 'not yet') =>
  db.transaction((tx) => saveDraft(tx, group, by, { ...draft, personId: about, domain, decision }, now))

const session = newId<SstSessionId>()
const days = [dayOf('2026-05-18'), dayOf('2026-05-19')] as const
const halfDays = halfDaysOn(sstRuleOn(days[0]), 'initial', days)
await db.transaction(async (tx) => {
  const one = { id: session, groupId: group, code: 'SST-9', kind: 'initial', trainerName: 'Rémi' } as const
  await insertSession(tx, { ...one, startsOn: days[0], endsOn: days[1] }, halfDays, null, now)
  for (const personId of [trainee, other]) await insertPlace(tx, session, personId)
  const said = { sessionId: session, personId: other, halfDay: 1, state: 'present', by: null } as const
  await insertPresence(tx, said, now)
})

describe('Decisions that wait to be signed, about somebody written twice or by an evaluator with two accounts', () => {
  test('are theirs: shown on the form, changed there, and signed as they are read', async () => {
    const before = (await countDrafts(db, mathieuId)).get(group) ?? 0
    await keep(mathieuId, other, 1, 'validated')
    await keep(otherMathieu, trainee, 2, 'validated')
    await keep(otherMathieu, other, 3, 'validated')
    await saidTheSame(beffroi, trainee, other)
    await saidTheSame(beffroi, mathieuId, otherMathieu)
    const path = `/certification/personnes/${trainee}/evaluation?groupe=${group}`
    const { text } = await mathieu.get(`${path}&phase=finale`)
    for (const domain of [1, 2, 3])
      assert.match(text, new RegExp(`name="domain${domain}" value="validated"[^>]* checked`), `${domain}`)
    assert.equal((await countDrafts(db, mathieuId)).get(group), before + 3)
    const form = formIn(text, path)
    await mathieu.submit(path, { ...form, phase: 'final', evaluatedOn: on, domain1: 'not yet', domain3: '' })
    const signature = `/certification/${group}/evaluation/signature`
    const page = await mathieu.get(signature)
    assert.match(sentencesIn(page.text), new RegExp(`signez ${before + 2} décisions`))
    assert.match(sentencesIn(page.text), /Domaine 1, évaluation finale : Pas encore/)
    assert.match(sentencesIn(page.text), /Domaine 2, évaluation finale : Validé/)
    await mathieu.submit(signature, { seen: seenIn(page.text) })
    const signed = (await evaluationsOf(db, [trainee])).filter(({ evaluatedOn }) => evaluatedOn === on)
    assert.deepEqual(signed.map(({ domain, decision }) => `${domain} ${decision}`).toSorted(), [
      '1 not yet',
      '2 validated',
    ])
    assert.deepEqual(await draftsOf(db, group, mathieuId), [])
    assert.deepEqual(await draftsOf(db, group, otherMathieu), [])
  })

  test('contradict each other in one question, which one answer closes', async () => {
    const line = { groupId: group, frameworkId: draft.frameworkId, domain: 4, phase: 'final' } as const
    const about = { evaluatorName: 'M.', evaluatorId: mathieuId, origin: 'signed', why: null } as const
    const [right, wrong] = [newId<never>(), newId<never>()]
    await db.transaction(async (tx) => {
      const of = { ...line, ...about, evaluatedOn: on, writtenBy: null }
      await insertEvaluation(tx, { ...of, id: right, personId: other, decision: 'validated' }, now)
      await insertEvaluation(tx, { ...of, id: wrong, personId: trainee, decision: 'not yet' }, now)
      for (const personId of [other, trainee])
        await insertQuestion(tx, { id: newId(), groupId: group, personId, domain: 4, evaluatedOn: on }, now)
    })
    const [asked, ...more] = await openQuestions(db, group)
    assert.deepEqual(more, [])
    assert.equal((await countOpenQuestions(db, [group])).get(group), 1)
    await mathieu.submit(`/certification/questions/${asked?.id}`, { right, word: 'Revu ensemble' })
    assert.deepEqual(await openQuestions(db, group), [])
  })
})

describe('A session of first aid where somebody was written twice', () => {
  test('has one place for them, with what was said of either, and one certificate', async () => {
    const path = `/certification/sst/${session}`
    const [place, ...more] = await placesOf(db, [session])
    assert.deepEqual([place?.personId, place?.presences[0], more], [trainee, 'present', []])
    const page = await claire.get(path)
    const there = Object.fromEntries(halfDays.map(({ number }) => [`half1-${number}`, 'oui']))
    const certificate = { result1: 'certified', certificate1: 'AFP2I-2026-77' }
    const sent = await claire.submit(path, {
      person1: trainee,
      ...there,
      ...certificate,
      seen: seenIn(page.text),
    })
    assert.match(sentencesIn(sent.text), /AFP2I-2026-77/)
    const kept = await placesOf(db, [session])
    assert.deepEqual(
      kept.map((one) => [one.result, one.certificateNumber]),
      [['certified', 'AFP2I-2026-77']],
    )
    await db.transaction(async (tx) => {
      for (const personId of [trainee, other]) await insertPlace(tx, session, personId)
    })
    assert.equal((await placesOf(db, [session])).length, 1)
  })

  test('gives no second place to who has one under another id, and each has their own again when it is taken back', async () => {
    const next = newId<SstSessionId>()
    await db.transaction(async (tx) => {
      const one = { id: next, groupId: group, code: 'SST-10', kind: 'initial', trainerName: 'R' } as const
      await insertSession(tx, { ...one, startsOn: days[0], endsOn: days[1] }, halfDays, null, now)
      await insertPlace(tx, next, other)
      await insertPlace(tx, next, trainee)
      const until = validUntil(sstRuleOn(days[0]), days[1])
      const result = { result: 'certified', certificateNumber: randomUUID(), validUntil: until } as const
      await insertSstResult(tx, next, trainee, result, null, now)
    })
    const placed = async (id: SstSessionId) => (await placesOf(db, [id])).map((one) => one.personId)
    assert.deepEqual(await placed(next), [trainee])
    await saidApart(beffroi, other)
    assert.deepEqual(await placed(next), [other])
    assert.equal((await placesOf(db, [session])).length, 2)
  })
})
