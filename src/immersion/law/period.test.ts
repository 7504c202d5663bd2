import { describe } from 'node:test'
import { dayOf } from '#platform/time'
import { asks, from, type Line } from './law-example.ts'

const lasting = (start: string, end: string, answer: string): Line => [
  `${start} to ${end}: ${answer}`,
  { convention: from(start, end) },
  answer,
]

describe('One month, from date to date', () => {
  asks([
    lasting('2027-05-19', '2027-06-18', 'accepted'),
    lasting('2027-05-19', '2027-06-19', 'one-month?'),
    lasting('2027-05-19', '2027-06-20', 'one-month'),
    lasting('2027-02-01', '2027-02-28', 'accepted'),
    lasting('2027-02-01', '2027-03-01', 'one-month?'),
    lasting('2027-02-05', '2027-03-07', 'one-month'), // 31 days, and more than a month
    lasting('2027-10-01', '2027-10-31', 'accepted'),
    lasting('2027-01-28', '2027-02-27', 'accepted'),
    lasting('2027-01-28', '2027-02-28', 'one-month?'),
    lasting('2027-01-29', '2027-02-28', 'accepted?'),
    lasting('2027-01-30', '2027-02-28', 'accepted?'),
    lasting('2027-01-31', '2027-02-27', 'accepted'),
    lasting('2027-01-31', '2027-02-28', 'accepted?'),
    lasting('2027-01-31', '2027-03-01', 'one-month'),
    lasting('2028-01-29', '2028-02-28', 'accepted'),
    lasting('2028-01-29', '2028-02-29', 'one-month?'),
    lasting('2028-01-31', '2028-02-29', 'accepted?'),
    lasting('2028-02-29', '2028-03-28', 'accepted'),
    lasting('2028-02-29', '2028-03-29', 'one-month?'),
    lasting('2027-03-31', '2027-04-30', 'accepted?'),
    lasting('2027-03-31', '2027-05-01', 'one-month'),
    lasting('2027-04-30', '2027-05-29', 'accepted'),
    lasting('2027-12-31', '2028-01-30', 'accepted'),
    lasting('2027-12-01', '2027-12-31', 'accepted'),
    lasting('2027-10-18', '2027-10-18', 'accepted'),
    lasting('2027-10-18', '2027-10-17', 'dates'),
    [
      'few days of presence do not shorten the period',
      {
        convention: from('2027-05-03', '2027-06-11', {
          presenceDays: ['2027-05-03', '2027-06-11'].map(dayOf),
        }),
      },
      'one-month',
    ],
  ])
})

describe('A convention is decided', () => {
  const decidedOn = (day: string) => ({ decidedOn: dayOf(day) })
  asks([
    ['the day before', decidedOn('2027-02-28'), 'accepted'],
    ['on the first day, as we read it', decidedOn('2027-03-01'), 'accepted?'],
    ['never on the second', decidedOn('2027-03-02'), 'antedated'],
    ['never after the end', decidedOn('2027-04-02'), 'antedated'],
    [
      'before its length is asked',
      { ...decidedOn('2027-03-02'), convention: from('2027-03-01', '2027-05-01') },
      'antedated',
    ],
  ])
})

describe('A prescriber', () => {
  const delegate = (first: string | undefined, last: string | undefined, decided: string) => ({
    prescriber: {
      kind: 'delegate',
      delegation: { from: first ? dayOf(first) : undefined, to: last ? dayOf(last) : undefined },
    },
    decidedOn: dayOf(decided),
  })
  asks([
    ['has a delegation that runs', delegate('2027-01-01', '2027-12-31', '2027-02-01'), 'accepted'],
    ['decides on its first day', delegate('2027-02-01', '2027-12-31', '2027-02-01'), 'accepted'],
    ['not the day before', delegate('2027-02-02', '2027-12-31', '2027-02-01'), 'prescriber-delegation'],
    [
      'decides on its last day, though it ends before the immersion',
      delegate('2027-01-01', '2027-02-01', '2027-02-01'),
      'accepted?',
    ],
    [
      'has one until the last day of the immersion',
      delegate('2027-01-01', '2027-03-12', '2027-02-01'),
      'accepted',
    ],
    ['not the day after', delegate('2027-01-01', '2027-01-31', '2027-02-01'), 'prescriber-delegation'],
    [
      'has a delegation whose first day is not told',
      delegate(undefined, '2027-12-31', '2027-02-01'),
      'accepted',
    ],
    ['has a delegation without end', delegate('2027-01-01', undefined, '2027-02-01'), 'accepted'],
    [
      'is not asked without a day',
      { ...delegate('2027-01-01', '2027-01-31', '2027-02-01'), decidedOn: undefined },
      'accepted',
    ],
    ...['france-travail', 'mission-locale', 'cap-emploi', 'siae'].map((kind): Line => [
      `is a ${kind}`,
      { prescriber: { kind } },
      'accepted',
    ]),
    ...['departement', 'etti', 'employer', 'SIAE'].map((kind): Line => [
      `is no ${kind}, as we read it`,
      { prescriber: { kind } },
      'prescriber-kind?',
    ]),
  ])
})
