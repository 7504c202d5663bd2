import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayOf, parisInstant, writeInstant } from '#platform/time'
import { declareBy, hoursLeft, tellBy } from './deadlines.ts'

const until = (day: string, clock: string, by = declareBy) =>
  writeInstant(by(parisInstant(dayOf(day), clock))).replaceAll('\u00A0', ' ')

describe('An accident during an immersion', () => {
  test('is told within twenty-four hours, Sundays too', () => {
    assert.equal(until('2027-03-06', '10:30', tellBy), '7 mars 2027 à 10 h 30')
  })

  test('is declared within forty-eight hours, Sundays and public holidays not counted', () => {
    assert.equal(until('2027-03-02', '10:30'), '4 mars 2027 à 10 h 30')
    // a Friday: Saturday counts, Sunday does not
    assert.equal(until('2027-03-05', '10:30'), '8 mars 2027 à 10 h 30')
    assert.equal(until('2027-03-06', '10:30'), '9 mars 2027 à 10 h 30')
    // a Sunday: it begins on Monday
    assert.equal(until('2027-03-07', '10:30'), '10 mars 2027 à 0 h')
    // the night when clocks go forward is a Sunday
    assert.equal(until('2027-03-27', '12:00'), '31 mars 2027 à 12 h')
    // 14 July 2027, a Wednesday
    assert.equal(until('2027-07-13', '09:00'), '16 juillet 2027 à 9 h')
  })

  test('leaves hours that are counted the same way, and none once they are over', () => {
    const left = (day: string, clock: string, from = parisInstant(dayOf('2027-03-05'), '18:00')) =>
      hoursLeft(from, parisInstant(dayOf(day), clock))
    // said on a Friday evening: until Monday evening
    assert.equal(left('2027-03-05', '18:00'), 48)
    assert.equal(left('2027-03-06', '08:00'), 34)
    assert.equal(left('2027-03-07', '00:00'), 18)
    assert.equal(left('2027-03-07', '23:00'), 18)
    assert.equal(left('2027-03-08', '17:30'), 0.5)
    assert.equal(left('2027-03-08', '18:00'), 0)
    assert.equal(left('2027-03-08', '18:01'), undefined)
    // over 1 and 2 May 2027, a holiday then a Sunday
    const friday = parisInstant(dayOf('2027-04-30'), '18:00')
    assert.equal(left('2027-05-02', '12:00', friday), 42)
    assert.equal(left('2027-05-04', '17:00', friday), 1)
  })
})
