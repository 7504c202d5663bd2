import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi, saidApart, saidTheSame, seenIn, sentencesIn, writtenApart } from '#testing'
import { candidateId, candidatesOf, insertCandidate } from './candidate-store.ts'
import { decisionLines } from './deliberation/decision-store.ts'
import { jurorsOf } from './juror-store.ts'
import { readJury } from './jury-store.ts'
import { givenBy } from './marks/give-marks.ts'
import { marksOfJury, notesOfJury, saveMarks, saveNote } from './marks/store.ts'
import { countMarks } from './plan/progress-store.ts'
import { twoJuries } from './seeds/two-juries-example.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { ours } = await twoJuries(beffroi)
const jury = `/certification/jury/${ours.id}`
const [juror, president] = [await beffroi.as(ours.juror), await beffroi.as(ours.president)]
const candidate = ours.candidate
const other = await writtenApart(beffroi, candidate)
const passing = async () => (await candidatesOf(db, ours.id)).map(({ personId }) => personId)
const before = await passing()
const member = (await jurorsOf(db, ours.id)).find((one) => one.part === 'member') ?? assert.fail('no member')
const about = { juryId: ours.id, jurorId: member.id }
await db.transaction(async (tx) => {
  await insertCandidate(tx, ours.id, other, 90)
  const given = { ...about, personId: other, at: beffroi.now() }
  await saveMarks(tx, { ...given, marks: { L1: 'acquired', L2: 'partly' } })
  await saveNote(tx, { ...given, note: 'A dosé juste.' })
})

describe('Somebody who passes before a jury under two files', () => {
  test('passes once, with the marks and the note that were given to either', async () => {
    assert.equal((await passing()).length, before.length + 1)
    await saidTheSame(beffroi, candidate, other)
    assert.deepEqual(await passing(), before)
    const path = `${jury}/candidats/${candidate}`
    const { text } = await juror.get(path)
    assert.match(text, /name="mark-L1" value="acquired" checked/)
    assert.match(text, /A dosé juste\./)
    await juror.submit(path, { 'mark-L1': 'not acquired', note: '', seen: seenIn(text) })
    const { marks, note } = await givenBy(db, { ...about, personId: candidate })
    assert.deepEqual([marks, note], [{ L1: 'not acquired', L2: 'partly' }, ''])
    assert.deepEqual(await notesOfJury(db, ours.id), [])
    const progress = await countMarks(db, ours.id)
    assert.deepEqual(
      progress.filter(({ jurorId }) => jurorId === member.id).map(({ personId, count }) => [personId, count]),
      [[candidate, 2]],
    )
  })

  test('is not added again by a file, and is found by either id', async () => {
    await db.transaction((tx) => insertCandidate(tx, ours.id, other, 91))
    assert.deepEqual(await passing(), before)
    assert.deepEqual(
      [await candidateId(db, ours.id, candidate), await candidateId(db, ours.id, other)],
      [candidate, candidate],
    )
  })

  test('is decided once: the deliberation closes, and stays as it was signed', async () => {
    await president.submit(`${jury}/deliberation/ouverture`)
    for (const personId of await passing()) {
      const path = `${jury}/deliberation/${personId}`
      const { text } = await president.get(path)
      const codes = [...text.matchAll(/name="decision-([^"]+)"/g)].map(([, code]) => `decision-${code}`)
      await president.submit(path, {
        ...Object.fromEntries(codes.map((name) => [name, 'acquired'])),
        seen: seenIn(text),
      })
    }
    const closed = await president.submit(`${jury}/deliberation/cloture`)
    assert.equal((await readJury(db, ours.id))?.stage, 'closed', sentencesIn(closed.text))
    assert.deepEqual(await passing(), before)
    const lines = await decisionLines(db, ours.id)
    await saidApart(beffroi, other)
    assert.deepEqual(await decisionLines(db, ours.id), lines)
    assert.ok((await marksOfJury(db, ours.id)).some(({ personId }) => personId === other))
    await saidTheSame(beffroi, candidate, other)
    assert.deepEqual(await passing(), before)
  })
})
