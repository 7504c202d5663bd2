import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayOf } from '#platform/time'
import {
  halfDaysOn,
  mustRemind,
  proposeSplit,
  sizeRefusal,
  sstRuleOn,
  sstStanding,
  validUntil,
  wasThere,
} from './sst.ts'

const rule = sstRuleOn(dayOf('2026-06-02'))

describe('A first-aid session', () => {
  const sizes: [number, ReturnType<typeof sizeRefusal>][] = [
    [0, 'too few people'],
    [3, 'too few people'],
    [4, undefined],
    [10, undefined],
    [11, 'too many people'],
    [13, 'too many people'],
  ]
  for (const [count, refusal] of sizes)
    test(`of ${count} is ${refusal ?? 'accepted'}`, () => assert.equal(sizeRefusal(rule, count), refusal))

  test('for thirteen people is two, of seven and six', () => assert.deepEqual(proposeSplit(rule, 13), [7, 6]))
  test('is one up to ten people, and none under four', () => {
    assert.deepEqual(proposeSplit(rule, 10), [10])
    assert.deepEqual(proposeSplit(rule, 3), [])
  })
  test('is always of a size that is accepted, for as many people as there were', () => {
    for (let count = 4; count <= 60; count++) {
      const split = proposeSplit(rule, count)
      assert.equal(
        split.reduce((sum, size) => sum + size, 0),
        count,
      )
      assert.deepEqual(
        split.filter((size) => sizeRefusal(rule, size)),
        [],
        `${count}: ${split.join(' + ')}`,
      )
    }
  })
  test('lasts 14 h over four half-days, its refresher 7 h over two', () => {
    const days = [dayOf('2026-06-10'), dayOf('2026-06-11')]
    const [initial, refresher] = [halfDaysOn(rule, 'initial', days), halfDaysOn(rule, 'refresher', days)]
    assert.deepEqual(
      initial.map(({ number, day, half }) => `${number} ${day} ${half}`),
      ['1 2026-06-10 morning', '2 2026-06-10 afternoon', '3 2026-06-11 morning', '4 2026-06-11 afternoon'],
    )
    const minutes = (list: typeof initial) => list.reduce((sum, one) => sum + one.minutes, 0)
    assert.deepEqual([minutes(initial), minutes(refresher)], [840, 420])
  })
  test('certifies whoever was there all the time, and nobody else', () => {
    assert.equal(wasThere(['present', 'present', 'present', 'present'], 4), true)
    assert.equal(wasThere(['present', 'present', 'absent', 'present'], 4), false)
    assert.equal(wasThere(['present', 'present', null, 'present'], 4), false)
  })
})

describe('Where a session stands for somebody', () => {
  const [today, yesterday] = [dayOf('2026-06-02'), dayOf('2026-06-01')]
  const none = { result: null, validUntil: null }
  const got = (on: typeof today) => ({ result: 'certified', validUntil: on, endsOn: yesterday }) as const
  const standings: [ReturnType<typeof sstStanding>, Parameters<typeof sstStanding>[0]][] = [
    ['to come', { ...none, endsOn: today }],
    ['held', { ...none, endsOn: yesterday }],
    ['valid', got(today)],
    ['ended', got(yesterday)],
    ['not certified', { ...none, result: 'not certified', endsOn: yesterday }],
  ]
  for (const [standing, known] of standings)
    test(`is ${standing}`, () => assert.equal(sstStanding(known, today), standing))
})

describe('A first-aid certificate', () => {
  test('is valid twenty-four months after the last day', () => {
    assert.equal(validUntil(rule, dayOf('2018-04-20')), '2020-04-20')
    assert.equal(validUntil(rule, dayOf('2024-02-29')), '2026-02-28')
  })
  test('is called to mind from three months before its end, and not once it has ended', () => {
    const until = dayOf('2020-04-20')
    assert.equal(mustRemind(until, dayOf('2020-01-19')), false)
    assert.equal(mustRemind(until, dayOf('2020-01-20')), true)
    assert.equal(mustRemind(until, dayOf('2020-04-20')), true)
    assert.equal(mustRemind(until, dayOf('2020-04-21')), false)
  })
})

describe('The rule of first aid', () => {
  test('is the one in force that day', () => {
    assert.match(sstRuleOn(dayOf('2018-04-19')).source, /antérieure/)
    assert.match(sstRuleOn(dayOf('2018-12-01')).source, /version 6/)
    assert.match(sstRuleOn(dayOf('2010-01-01')).source, /antérieure/)
  })
})
