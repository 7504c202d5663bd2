import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { seededTrainees, type PersonId } from '#people'
import { asId } from '#platform/id'
import { parisDay, parisInstant } from '#platform/time'
import { openBeffroi } from '#testing'
import { currentLine } from '../attendance/door.ts'
import { presencesOf, presentMinutes } from '../attendance-store.ts'
import { wholeCalendarOf } from '../half-day-store.ts'
import { minutesLate, minutesLateAlone } from './late.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const today = parisDay(beffroi.now())
const address = `/formation/${seeded.group7}/emargement/${today}/matin`
const aicha = beffroi.personId('aicha')
const rosa = seededTrainees.group7[4]?.id ?? asId<PersonId>('')
const [claire, phone] = [await beffroi.as('claire'), await beffroi.as('aicha')]
const note = (personId: string, typed: object) =>
  claire.submit(`${address}/${personId}/note`, { late: '0', reason: '', why: 'Vu', ...typed })
const stateOf = async (personId: PersonId) =>
  (await presencesOf(db, seeded.group7, today, today)).find(
    (one) => one.personId === personId && one.half === 'morning',
  )

describe('Who was said absent', () => {
  test('and signs on their own telephone is late by as much as was missed', async () => {
    await note(aicha, { status: 'absent' })
    await phone.submit('/formation/emarger', { code: '4271' })
    const state = await stateOf(aicha)
    assert.deepEqual([state?.status, state?.signed, state?.lateMinutes], ['present', 'own device', 60])
  })

  test('is late by no more than the half-day lasted, nor than a line can say', async () => {
    const [halfDay] = (await wholeCalendarOf(db, seeded.group7)).filter((one) => one.day === today)
    const current = await currentLine(db, halfDay?.id ?? asId(''), aicha)
    assert.ok(halfDay && current)
    const absent = { ...current, status: 'absent', reason: null, reasonWords: null } as const
    const at = (clock: string) => parisInstant(today, clock)
    const morning = { ...halfDay, startsAt: at('09:00'), endsAt: at('12:30') }
    assert.equal(minutesLateAlone(absent, morning, at('12:45')), 210)
    assert.equal(minutesLate(absent, morning, at('12:45')), 0)
    assert.equal(minutesLate(absent, morning, at('09:20')), 20)
    const long = { ...halfDay, startsAt: at('13:30'), endsAt: at('19:30') }
    assert.equal(minutesLate(absent, long, at('19:20')), 300)
    assert.equal(minutesLateAlone(current, long, at('19:20')), 0)
  })
})

test('A lateness longer than its half-day takes nothing from the others', async () => {
  const counted = async () =>
    (await presentMinutes(db, seeded.group7))
      .filter((one) => one.personId === rosa)
      .reduce((sum, one) => sum + one.minutes, 0)
  await note(rosa, { status: 'absent' })
  const before = await counted()
  await note(rosa, { status: 'present', late: '300' })
  assert.equal((await stateOf(rosa))?.lateMinutes, 300)
  assert.equal(await counted(), before)
})
