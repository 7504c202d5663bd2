import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  addMonths,
  asDay,
  dayOf,
  daysBetween,
  holidayOn,
  mondayOf,
  parisClock,
  parisDay,
  parisInstant,
  publicHolidays,
  writeClock,
  writeDate,
  writeMinutes,
} from './index.ts'

describe('A day', () => {
  test('is the one of Paris, whatever the hour in UTC', () => {
    assert.equal(parisDay(new Date('2018-04-08T22:30:00Z')), '2018-04-09')
    assert.equal(parisDay(new Date('2018-01-08T22:30:00Z')), '2018-01-08')
  })
  test('that does not exist is not read', () => {
    assert.equal(asDay('2018-02-29'), undefined)
    assert.equal(asDay('29/02/2016'), undefined)
    for (const end of ['0000-01-01', '0001-01-01', '1849-12-31', '2200-01-01', '9999-12-31'])
      assert.equal(asDay(end), undefined, end)
    assert.equal(asDay('2016-02-29'), '2016-02-29')
  })
  test('keeps its date months later, or falls on the last of the month', () => {
    assert.equal(addMonths(dayOf('2018-04-20'), 24), '2020-04-20')
    assert.equal(addMonths(dayOf('2018-01-31'), 1), '2018-02-28')
    assert.equal(addMonths(dayOf('2018-12-15'), 60), '2023-12-15')
  })
  test('knows its Monday and its distance to another', () => {
    assert.equal(mondayOf(dayOf('2018-04-15')), '2018-04-09')
    assert.equal(daysBetween(dayOf('2018-03-24'), dayOf('2018-03-26')), 2)
  })
  test('and a clock in Paris make an instant, across the change of hour', () => {
    assert.equal(parisInstant(dayOf('2018-04-09'), '09:00').toISOString(), '2018-04-09T07:00:00.000Z')
    assert.equal(parisInstant(dayOf('2018-03-25'), '03:30').toISOString(), '2018-03-25T01:30:00.000Z')
    assert.equal(parisClock(new Date('2018-12-09T07:05:00Z')), '08:05')
  })
})

describe('Public holidays', () => {
  test('of spring 2018 are the four of the calendar of Arras, and Easter Monday', () => {
    const spring = [...publicHolidays(2018).keys()].filter((on) => on >= '2018-04-01' && on <= '2018-06-30')
    assert.deepEqual(spring, ['2018-04-02', '2018-05-01', '2018-05-08', '2018-05-10', '2018-05-21'])
  })
  test('are eleven a year, and named', () => {
    assert.equal(publicHolidays(2026).size, 11)
    assert.equal(holidayOn(dayOf('2026-05-14')), 'Ascension')
    assert.equal(holidayOn(dayOf('2026-05-13')), undefined)
  })
})

describe('A reader sees', () => {
  test('the first of the month, hours and durations as France writes them', () => {
    assert.equal(writeDate(dayOf('2018-05-01')), '1er mai 2018')
    assert.equal(writeDate(dayOf('2018-05-11')), '11 mai 2018')
    assert.equal(writeClock(new Date('2018-04-09T07:30:00Z')), '9\u00A0h\u00A030')
    assert.equal(writeClock(new Date('2018-04-09T12:00:00Z')), '14\u00A0h')
    assert.equal(writeMinutes(150), '2\u00A0h\u00A030')
    assert.equal(writeMinutes(45), '45\u00A0min')
    assert.equal(writeMinutes(6300), '105\u00A0h')
    assert.equal(writeMinutes(191_100), '3\u00A0185\u00A0h')
  })
})
