import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { FirstAidHalfDay, Trainee } from '#training'
import { dayOf } from '#platform/time'
import { newId } from '#platform/id'
import type { PersonId } from '#people'
import { proposeSessions } from './propose-sessions.ts'

const today = dayOf('2026-06-02')
const trainerId = newId<PersonId>()
const left = Array.from({ length: 13 }, (_, i): Trainee => ({
  personId: newId(),
  givenName: `Prénom ${i}`,
  familyName: 'Nom',
  fromDay: dayOf('2026-05-04'),
  untilDay: null,
}))
const ids = left.map((one) => one.personId)
const [firstHalf, secondHalf] = [ids.slice(0, 7), ids.slice(7)]

const on = (personIds: PersonId[] | null, ...days: string[]): FirstAidHalfDay[] =>
  days.flatMap((day) =>
    (['morning', 'afternoon'] as const).map((half) => ({ day: dayOf(day), half, trainerId, personIds })),
  )

const proposed = (people: Trainee[], calendar: FirstAidHalfDay[]) =>
  proposeSessions(people, { today, calendar, ids: [] }).map((one) => [
    one.people.length,
    one.firstDay,
    one.lastDay,
    one.planned,
  ])

describe('The first-aid sessions that are proposed', () => {
  test('stand where the calendar puts them, each with those whom it has there', () => {
    const calendar = [
      ...on(firstHalf, '2026-06-09', '2026-06-10'),
      ...on(secondHalf, '2026-06-16', '2026-06-17'),
    ]
    assert.deepEqual(proposed(left, calendar), [
      [7, '2026-06-09', '2026-06-10', true],
      [6, '2026-06-16', '2026-06-17', true],
    ])
    const [one] = proposeSessions(left, { today, calendar, ids: [] })
    assert.deepEqual([one?.trainerId, one?.people], [trainerId, left.slice(0, 7)])
  })

  test('are those of who is left, once a session is open', () => {
    const calendar = [
      ...on(firstHalf, '2026-06-09', '2026-06-10'),
      ...on(secondHalf, '2026-06-16', '2026-06-17'),
    ]
    assert.deepEqual(proposed(left.slice(7), calendar), [[6, '2026-06-16', '2026-06-17', true]])
  })

  test('stand a week after the other, and say so, where the calendar says nothing', () => {
    assert.deepEqual(proposed(left, []), [
      [7, '2026-06-09', '2026-06-10', false],
      [6, '2026-06-16', '2026-06-17', false],
    ])
  })

  test('take the days of a whole group in their order', () => {
    assert.deepEqual(proposed(left, on(null, '2026-06-08', '2026-06-11', '2026-06-22', '2026-06-23')), [
      [7, '2026-06-08', '2026-06-11', true],
      [6, '2026-06-22', '2026-06-23', true],
    ])
  })

  test('are as even as can be where the calendar puts too few people together', () => {
    const calendar = [
      ...on(ids.slice(0, 2), '2026-06-09', '2026-06-10'),
      ...on(ids.slice(2), '2026-06-16', '2026-06-17'),
    ]
    assert.deepEqual(
      proposed(left, calendar).map(([count]) => count),
      [7, 6],
    )
  })

  test('do not take half a training for a whole one, nor four days for two', () => {
    const mornings = on(null, '2026-06-08', '2026-06-09', '2026-06-10', '2026-06-11').filter(
      (one) => one.half === 'morning',
    )
    for (const calendar of [on(null, '2026-06-08'), mornings])
      assert.deepEqual(
        proposed(left, calendar).map(([, , , planned]) => planned),
        [false, false],
      )
  })
})
