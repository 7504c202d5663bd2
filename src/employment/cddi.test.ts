import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayOf } from '#platform/time'
import { flagsOf, isBeyondExtensions, type Flag, type Terms } from './cddi.ts'
import { etpOf } from './post.ts'

const terms = (from: string, to: string, hours = 26): Terms => ({
  fromDay: dayOf(from),
  toDay: dayOf(to),
  weeklyMinutes: hours * 60,
})

describe('A contract of integration', () => {
  const limits: [string, Terms, Flag[]][] = [
    ['of four months to the day is as the law says', terms('2018-12-12', '2019-04-11'), []],
    [
      'that ends a day before four months is to be looked at',
      terms('2018-12-12', '2019-04-10'),
      ['too short'],
    ],
    ['of 24 months to the day is as the law says', terms('2019-02-05', '2021-02-04'), []],
    ['that ends a day after 24 months is to be looked at', terms('2019-02-05', '2021-02-05'), ['too long']],
    ['of 20 h a week is as the law says', terms('2019-01-01', '2019-06-30', 20), []],
    ['of 18 h a week is to be looked at', terms('2019-01-01', '2019-06-30', 18), ['few hours']],
    ['of 35 h a week is as the law says', terms('2019-01-01', '2019-06-30', 35), []],
    ['of 36 h a week is to be looked at', terms('2019-01-01', '2019-06-30', 36), ['many hours']],
  ]
  for (const [title, cddi, expected] of limits)
    test(title, () => assert.deepEqual(flagsOf(cddi, [cddi]), expected))

  test('is to be looked at when it takes its path past 24 months, and only that one is', () => {
    const path = [
      terms('2018-01-01', '2018-12-31'),
      terms('2019-01-01', '2019-12-31'),
      terms('2020-01-01', '2020-06-30'),
      terms('2020-07-01', '2020-12-31'),
    ]
    assert.deepEqual(
      path.map((one) => flagsOf(one, path)),
      [[], [], ['path too long'], []],
    )
  })

  test('can be extended for difficulties up to 60 months, and not past', () => {
    const five = terms('2018-01-01', '2022-12-31')
    assert.equal(isBeyondExtensions(five, [five]), false)
    const more = terms('2018-01-01', '2023-01-01')
    assert.equal(isBeyondExtensions(more, [more]), true)
  })
})

describe('Hours', () => {
  test('of 35 a week, paid all year, are one full-time post: 1 820 h', () => assert.equal(etpOf(35 * 60), 1))
  test('of the 36 posts, 966 a week, are 27.6', () => assert.equal(etpOf(966 * 60), 27.6))
})
