import { describe } from 'node:test'
import { dayOf } from '#platform/time'
import { ledgerOfToday } from './judge-immersion.ts'
import { asks } from './law-example.ts'

// 1 March 2027 is a Monday
const week = (...hours: number[]) => ({
  monday: dayOf('2027-03-01'),
  hours: [...hours, ...Array.from({ length: 7 - hours.length }, () => 0)],
})
const adult = (...weeks: ReturnType<typeof week>[]) => ({ weeks })
const born = (birth: string, ...weeks: ReturnType<typeof week>[]) => ({ birthDate: dayOf(birth), weeks })

describe('The hours of an adult', () => {
  asks([
    ['ten a day', adult(week(10)), 'accepted?'],
    ['ten and a minute', adult(week(10.02)), 'day-adult?'],
    ['forty-eight a week', adult(week(8, 8, 8, 8, 8, 8)), 'accepted?'],
    ['forty-eight in fifths of an hour', adult(week(9.6, 9.6, 9.6, 9.6, 9.6)), 'accepted?'],
    ['forty-eight, in hundredths', adult(week(8.05, 8.05, 8.05, 7.07, 7.07, 9.71)), 'accepted?'],
    [
      'forty-eight, of which three days of nine hours forty',
      adult(week(29 / 3, 29 / 3, 29 / 3, 9.5, 9.5)),
      'accepted?',
    ],
    ['forty-nine', adult(week(8, 8, 8, 8, 8, 8, 1)), 'week-adult?'],
    ['days before weeks', adult(week(11, 9, 9, 9, 9, 9)), 'day-adult?'],
    ['the second week too', adult(week(7), { ...week(12), monday: dayOf('2027-03-08') }), 'day-adult?'],
    [
      'a week after the period is judged as it is told',
      adult({ ...week(11), monday: dayOf('2027-03-15') }),
      'day-adult?',
    ],
    ['one week told in two halves', adult(week(9, 9, 9), week(0, 0, 0, 9, 9, 9)), 'week-adult?'],
    ['none', adult(week()), 'accepted'],
  ])
})

describe('The hours of somebody under eighteen', () => {
  const minor = '2010-11-30'
  asks([
    ['eight a day, thirty-five a week', born(minor, week(8, 8, 8, 8, 3)), 'accepted'],
    ['eight and a quarter', born(minor, week(8.25)), 'day-minor'],
    ['eleven: a minor’s day, not an adult’s', born(minor, week(11)), 'day-minor'],
    [
      'thirty-five, of which three days of six hours forty',
      born(minor, week(20 / 3, 20 / 3, 20 / 3, 7.5, 7.5)),
      'accepted',
    ],
    ['thirty-six', born(minor, week(8, 8, 8, 8, 4)), 'week-minor'],
    [
      'seven days of seven hours: the week before the rest',
      born(minor, week(7, 7, 7, 7, 7, 7, 7)),
      'week-minor',
    ],
    ['six days of four', born(minor, week(4, 4, 4, 4, 4, 4)), 'rest-minor?'],
    ['two days off that do not touch', born(minor, week(7, 7, 0, 7, 7, 7)), 'rest-minor?'],
    ['Tuesday to Saturday', born(minor, week(0, 7, 7, 7, 7, 7)), 'accepted'],
  ])
})

describe('A week in which somebody becomes eighteen', () => {
  const wednesday = '2009-03-03'
  asks([
    ['nine hours on the day itself', born(wednesday, week(7, 7, 9)), 'accepted?'],
    ['nine hours the day before', born(wednesday, week(7, 9)), 'day-minor'],
    ['eleven hours the day after', born(wednesday, week(7, 7, 7, 11)), 'day-adult?'],
    [
      'thirty-six hours: held to thirty-five, as we read it',
      born(wednesday, week(7, 7, 7, 7, 8)),
      'week-minor?',
    ],
    ['forty-nine hours: a minor’s week still', born(wednesday, week(8, 8, 9, 8, 8, 8)), 'week-minor?'],
    ['no hours before the day: an adult’s week', born(wednesday, week(0, 0, 9, 9, 9, 9)), 'accepted?'],
    ['six days', born(wednesday, week(5, 5, 5, 5, 5, 5)), 'rest-minor?'],
    ['the birthday on a Monday', born('2009-03-01', week(9, 9, 9, 9, 9)), 'accepted?'],
    ['the birthday on the Sunday', born('2009-03-07', week(7, 7, 7, 7, 7)), 'accepted'],
    [
      'born on 29 February: a minor on 28 February',
      {
        birthDate: dayOf('2008-02-29'),
        weeks: [{ monday: dayOf('2026-02-23'), hours: [0, 0, 0, 0, 0, 9, 0] }],
      },
      'day-minor',
    ],
  ])
})

// the hours of a day, from Monday 1 March 2027 on
const clocked = (days: readonly (readonly (readonly [from: string, to: string])[])[], birth?: string) => ({
  ...(birth ? { birthDate: dayOf(birth) } : {}),
  presences: days.flatMap((spans, n) =>
    spans.map(([from, to]) => ({ day: dayOf(`2027-03-0${n + 1}`), from, to })),
  ),
})
const seventeen = '2009-11-30'
const fifteen = '2011-11-30'

describe('The hours of the clock', () => {
  asks(
    [
      ['until ten at seventeen', clocked([[['18:00', '22:00']]], seventeen), 'accepted'],
      ['a quarter after ten at seventeen', clocked([[['18:00', '22:15']]], seventeen), 'night-minor'],
      ['until ten at fifteen', clocked([[['18:00', '22:00']]], fifteen), 'night-minor'],
      ['before six', clocked([[['05:45', '08:00']]], seventeen), 'night-minor'],
      ['at night, for an adult', clocked([[['20:00', '23:45']]]), 'accepted'],
      ['four and a half hours without a pause', clocked([[['08:00', '12:30']]], seventeen), 'accepted'],
      ['a minute more', clocked([[['08:00', '12:31']]], seventeen), 'pause-minor'],
      [
        'a pause of twenty minutes is none',
        clocked(
          [
            [
              ['08:00', '11:00'],
              ['11:20', '14:00'],
            ],
          ],
          seventeen,
        ),
        'pause-minor',
      ],
      [
        'twelve hours between two days',
        clocked([[['17:00', '21:00']], [['09:00', '12:00']]], seventeen),
        'accepted',
      ],
      ['eleven', clocked([[['17:00', '21:30']], [['08:30', '12:00']]], seventeen), 'daily-rest-minor'],
      [
        'thirteen at fifteen',
        clocked([[['17:00', '20:00']], [['09:00', '12:00']]], fifteen),
        'daily-rest-minor',
      ],
      ['eleven, for an adult', clocked([[['18:00', '22:00']], [['09:00', '12:00']]]), 'accepted'],
      [
        'nine and a half, for an adult',
        clocked([[['20:00', '23:30']], [['09:00', '12:00']]]),
        'daily-rest-adult?',
      ],
      [
        'six days a week',
        clocked(Array.from({ length: 6 }, () => [['09:00', '12:00']] as const)),
        'accepted',
      ],
      [
        'seven',
        clocked(Array.from({ length: 7 }, () => [['09:00', '12:00']] as const)),
        'weekly-rest-adult?',
      ],
    ],
    ledgerOfToday,
  )
})
