import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { followHours } from './hours.ts'

const at = (clock: string) => new Date(`2026-06-02T${clock}:00Z`)
const order = { slotFrom: at('12:00'), slotTo: at('14:00') }
const expected = { from: at('12:38'), to: at('12:42'), stopsBefore: 5, left: true }
const told = (...[one, now]: [typeof expected | undefined, string]) => {
  const { near, from, to } = followHours(order, one, at(now))
  return [near, from.toISOString().slice(11, 16), to.toISOString().slice(11, 16)]
}

describe('The hours that a customer sees', () => {
  test('are those promised while no bike has left, planned or not', () => {
    assert.deepEqual(told(undefined, '10:00'), ['promised', '12:00', '14:00'])
    assert.deepEqual(told({ ...expected, left: false }, '10:00'), ['promised', '12:00', '14:00'])
  })
  test('are half an hour on either side once it has', () =>
    assert.deepEqual(told(expected, '11:50'), ['on the way', '12:10', '13:10']))
  test('are ten minutes on either side two stops before, and at the next stop', () => {
    assert.deepEqual(told({ ...expected, stopsBefore: 3 }, '12:10')[0], 'on the way')
    assert.deepEqual(told({ ...expected, stopsBefore: 2 }, '12:10'), ['soon', '12:30', '12:50'])
    assert.deepEqual(told({ ...expected, stopsBefore: 0 }, '12:20'), ['next', '12:30', '12:50'])
  })
  test('never begin before those promised: a bike that is early waits', () => {
    const early = { from: at('12:02'), to: at('12:04'), stopsBefore: 0, left: true }
    assert.deepEqual(told(early, '11:40'), ['next', '12:00', '12:15'])
  })
  test('never begin before now, nor end with it', () => {
    assert.deepEqual(told({ ...expected, stopsBefore: 0 }, '12:44'), ['next', '12:40', '12:50'])
    assert.deepEqual(told({ ...expected, stopsBefore: 0 }, '13:02'), ['next', '13:00', '13:10'])
  })
  test('tell the truth when the bike is late: they are not held back by what was promised', () => {
    const late = { from: at('14:20'), to: at('14:20'), stopsBefore: 1, left: true }
    assert.deepEqual(told(late, '14:00'), ['soon', '14:10', '14:30'])
  })
})
