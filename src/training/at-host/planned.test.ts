import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { readGroup, seeded } from '#actions'
import { seededTrainees, type PersonId } from '#people'
import { asId, newId, type Id } from '#platform/id'
import { addDays, mondayOf, parisDay, parisInstant, type Day } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { calendarOf } from '../half-day-store.ts'
import { immersedBetween } from './half-day-store.ts'
import { endAtHost, noteHalfDayAtHost, planAtHost } from './door.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const groupId = seeded.group7
const claire = await beffroi.as('claire')
const read = async (path: string) => sentencesIn((await claire.get(path)).text)
const [{ id } = { id: '' }] = seededTrainees.group7
const nadia = asId<PersonId>(id)
const conventionId = newId<Id<'convention'>>()
const later = (minutes: number) => new Date(beffroi.now().getTime() + minutes * 60_000)

const group = await readGroup(db, groupId)
assert.ok(group)
const calendar = await calendarOf(db, groupId, group.startsOn, group.endsOn)
const signed = calendar.find(
  ({ day, half, mode, subgroup }) =>
    day > parisDay(beffroi.now()) && half === 'morning' && mode === 'foad at the centre' && !subgroup,
)
assert.ok(signed, 'no morning at the centre is left in the calendar of the demo')
const { day } = signed
const after8 = addDays(day, 8)

const morning = (on: Day) => ({
  day: on,
  half: 'morning' as const,
  startsAt: parisInstant(on, '09:00'),
  endsAt: parisInstant(on, '12:00'),
})
const plan = (days: readonly Day[], minutes: number) =>
  db.transaction((tx) =>
    planAtHost(tx, {
      conventionId,
      personId: nadia,
      hostName: 'Fleurs de Baudimont',
      halves: days.map(morning),
      at: later(minutes),
    }),
  )
const plannedDays = async () =>
  (await immersedBetween(db, groupId, group.startsOn, group.endsOn))
    .filter(({ hostName }) => hostName === 'Fleurs de Baudimont')
    .map((one) => one.day)
const sheet = `/formation/${groupId}/emargement/${day}/matin`

describe('A half-day planned by a convention that all signed', () => {
  test('is on the sheet before anybody notes it: expected there, awaited by nobody here', async () => {
    assert.match((await claire.get(sheet)).text, new RegExp(`${nadia}/signer`))
    for (let n = 0; n < 2; n += 1) await plan([day], 1)
    assert.deepEqual(await plannedDays(), [day])
    assert.match(await read(sheet), /En immersion chez Fleurs de Baudimont/)
    const { text } = await claire.get(sheet)
    assert.doesNotMatch(text, new RegExp(`${nadia}/signer`))
    assert.match(
      await read(`/formation/${groupId}?semaine=${mondayOf(day)}`),
      /Matin En immersion 1 personne/,
    )
  })

  test('follows the convention: what it no more has is dropped, and comes back when it is signed anew', async () => {
    await plan([after8], 2)
    assert.deepEqual(await plannedDays(), [after8])
    assert.match((await claire.get(sheet)).text, new RegExp(`${nadia}/signer`))
    await plan([day, after8], 1)
    assert.deepEqual(await plannedDays(), [after8], 'what is older than what is known changes nothing')
    await plan([day, after8], 3)
    assert.deepEqual(await plannedDays(), [day, after8])
  })

  test('is noted where it was planned, once; an immersion that ended early or was cancelled plans no more', async () => {
    await db.transaction((tx) =>
      noteHalfDayAtHost(tx, {
        conventionId,
        personId: nadia,
        hostName: 'Fleurs de Baudimont',
        ...morning(day),
        status: 'present',
        at: later(4),
      }),
    )
    assert.deepEqual(await plannedDays(), [day, after8])
    await db.transaction((tx) => endAtHost(tx, { conventionId, lastDay: day }, later(5)))
    assert.deepEqual(await plannedDays(), [day])
    await plan([], 6)
    assert.deepEqual(await plannedDays(), [])
  })
})
