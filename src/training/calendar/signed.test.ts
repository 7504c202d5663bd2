import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { newId } from '#platform/id'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { addLines } from '../attendance/door.ts'
import { calendarOf } from '../half-day-store.ts'
import { halfAddress, asksSignature } from '../half-day.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const today = parisDay(beffroi.now())
const group = `/formation/${seeded.group7}`
const claire = await beffroi.as('claire')
const plain = (text: string) => sentencesIn(text).replaceAll('\u00A0', ' ')

// one to come, of which nothing is said yet
const coming = (await calendarOf(db, seeded.group7, addDays(today, 1), addDays(today, 30))).filter(
  (one) => asksSignature(one.mode) && one.half === 'afternoon' && !one.cancelledAt && !one.subgroup,
)
const [half = assert.fail('no half-day'), other = assert.fail('no other')] = coming
const at = `${group}/demi-journees/${half.id}`
const sheet = `${group}/emargement/${half.day}/${halfAddress[half.half]}`
const typed = async () => formIn((await claire.get(at)).text, at)

await db.transaction((tx) =>
  addLines(tx, [
    {
      id: newId(),
      halfDayId: half.id,
      personId: beffroi.personId('aicha'),
      status: 'present',
      lateMinutes: 0,
      signature: { how: 'typed' },
      justification: null,
      countersigned: null,
      saidBy: beffroi.personId('aicha'),
      saidAt: beffroi.now(),
      why: null,
    },
  ]),
)

describe('A half-day that somebody signed', () => {
  test('keeps its day, hours, title and trainer: what was signed stays what was signed', async () => {
    const before = await typed()
    assert.match(plain((await claire.get(at)).text), /Cette demi-journée est signée/)
    for (const change of [
      { title: 'Tout autre chose' },
      { ends: '18:30' },
      { day: other.day },
      { mode: 'face to face', trainer: '' },
    ]) {
      const answer = await claire.post(at, { ...before, ...change })
      assert.equal(answer.status, 422, JSON.stringify(change))
      assert.match(plain(answer.text), /Cette demi-journée est signée : seule sa salle peut changer\./)
    }
    const paper = plain((await claire.get(sheet)).text)
    assert.doesNotMatch(paper, /Tout autre chose|18 h 30/)
    assert.equal((await claire.post(at, { ...before, room: 'Salle 9' })).status, 303)
    assert.equal((await typed())['room'], 'Salle 9')
  })

  test('is not cancelled', async () => {
    assert.doesNotMatch((await claire.get(at)).text, /Annuler cette demi-journée/)
    await claire.post(`${at}/annuler`, {})
    const [kept] = (await calendarOf(db, seeded.group7, half.day, half.day)).filter(
      ({ id }) => id === half.id,
    )
    assert.equal(kept?.cancelledAt, null)
  })

  test('has nothing added to its sheet afterwards, nor moved to it; another day has', async () => {
    const add = `${group}/demi-journees`
    const form = formIn((await claire.get(`${add}/nouvelle`)).text, add)
    const evening = {
      ...form,
      title: 'Le soir',
      day: half.day,
      starts: '18:30',
      ends: '20:00',
      mode: half.mode,
      trainer: '',
    }
    const refused = await claire.post(add, evening)
    assert.equal(refused.status, 422)
    assert.match(
      plain(refused.text),
      /La feuille de ce moment-là est déjà signée : choisissez un autre moment\./,
    )
    const there = `${add}/${other.id}`
    const moved = {
      ...formIn((await claire.get(there)).text, there),
      day: half.day,
      starts: '18:30',
      ends: '20:00',
    }
    assert.equal((await claire.post(there, moved)).status, 422)
    assert.equal((await claire.post(add, { ...evening, day: other.day })).status, 303)
    assert.ok(other.startsAt > parisInstant(today, '00:00'))
  })
})
