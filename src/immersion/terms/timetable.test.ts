import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayOf } from '#platform/time'
import {
  halvesIn,
  hoursOf,
  minutesIn,
  timetableWithin,
  weeksIn,
  writeHours,
  writeTimetable,
  type Timetable,
} from './timetable.ts'

const all = [1, 2, 3, 4, 5]
const usual: Timetable = {
  mornings: all,
  afternoons: all.slice(0, 4),
  morning: ['09:00', '12:00'],
  afternoon: ['13:30', '17:00'],
}

describe('The hours of an immersion', () => {
  test('are said as people say them', () => {
    const plain = (one: Timetable) => writeTimetable(one).replaceAll('\u00A0', ' ')
    assert.equal(
      plain(usual),
      'du lundi au jeudi de 9 h à 12 h et de 13 h 30 à 17 h ; le vendredi de 9 h à 12 h',
    )
    assert.equal(
      plain({ ...usual, mornings: [2, 4], afternoons: [6] }),
      'le mardi et le jeudi de 9 h à 12 h ; le samedi de 13 h 30 à 17 h',
    )
  })

  test('are those of a week from seven days on; of a shorter stay, all of them and on how many days', () => {
    const said = (one: Timetable, from: string, to: string) =>
      writeHours(hoursOf(one, dayOf(from), dayOf(to))).replaceAll('\u00A0', ' ')
    assert.equal(said(usual, '2026-06-01', '2026-06-12'), '29 h par semaine')
    assert.equal(said(usual, '2026-06-01', '2026-06-07'), '29 h par semaine')
    const half = { ...usual, afternoons: all.slice(0, 3) }
    assert.equal(said(half, '2026-06-01', '2026-06-12'), '25 h 30 par semaine')
    // open every day, from Easter Monday on: no week has its seven days
    const every = [1, 2, 3, 4, 5, 6, 7]
    const whole: Timetable = {
      ...usual,
      mornings: every,
      afternoons: every,
      morning: ['09:00', '12:00'],
      afternoon: ['13:00', '17:00'],
    }
    assert.equal(said(whole, '2027-03-29', '2027-04-09'), '42 h par semaine au plus, 77 h en tout')
    assert.equal(said(usual, '2026-06-01', '2026-06-05'), '29 h en tout, sur 5 jours')
    assert.equal(said(usual, '2026-06-01', '2026-06-01'), '6 h 30 en tout, sur 1 jour')
    // 1 May is a public holiday
    assert.equal(said(usual, '2026-04-30', '2026-05-01'), '6 h 30 en tout, sur 1 jour')
  })

  test('are on the days that the period has', () => {
    const plain = (from: string, to: string) =>
      writeTimetable(timetableWithin(usual, dayOf(from), dayOf(to))).replaceAll('\u00A0', ' ')
    assert.equal(
      plain('2026-06-03', '2026-06-04'),
      'le mercredi et le jeudi de 9 h à 12 h et de 13 h 30 à 17 h',
    )
    assert.equal(plain('2026-06-01', '2026-06-12'), writeTimetable(usual).replaceAll('\u00A0', ' '))
  })

  test('are those of a week, again and again, but on a public holiday', () => {
    // from Thursday 30 April to Tuesday 5 May 2026: 1 May is one
    const [from, to] = [dayOf('2026-04-30'), dayOf('2026-05-05')]
    assert.deepEqual(
      halvesIn(usual, from, to).map(({ day, half }) => `${day} ${half}`),
      ['2026-04-30 am', '2026-04-30 pm', '2026-05-04 am', '2026-05-04 pm', '2026-05-05 am', '2026-05-05 pm'],
    )
    assert.equal(minutesIn(usual, from, to), 3 * (180 + 210))
    assert.deepEqual(
      weeksIn(usual, from, to).map(({ hours }) => hours),
      [
        [0, 0, 0, 6.5, 0, 0, 0],
        [6.5, 6.5, 0, 0, 0, 0, 0],
      ],
    )
  })
})
