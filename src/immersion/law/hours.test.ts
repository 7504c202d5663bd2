import { describe } from 'node:test'
import { dayOf } from '#platform/time'
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
