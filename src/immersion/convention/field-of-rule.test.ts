import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Timetable } from '../terms/door.ts'
import { fieldOfRule } from './field-of-rule.ts'

const all = [1, 2, 3, 4, 5]
const usual: Timetable = {
  mornings: all,
  afternoons: all,
  morning: ['09:00', '12:00'],
  afternoon: ['13:00', '17:00'],
}
const of = (rule: Parameters<typeof fieldOfRule>[0], more: Partial<Timetable>) =>
  fieldOfRule(rule, { timetable: { ...usual, ...more }, signatories: [] })

describe('What a rule of the clock refuses stands beside', () => {
  test('the half-day that is at night', () => {
    assert.equal(of('night-minor', { morning: ['05:00', '09:00'] }), 'morningFrom')
    assert.equal(of('night-minor', { afternoon: ['18:00', '22:30'] }), 'afternoonTo')
    assert.equal(of('night-minor', { afternoons: [], morning: ['18:00', '22:30'] }), 'morningTo')
    assert.equal(of('night-minor', { mornings: [], afternoon: ['04:00', '09:00'] }), 'afternoonFrom')
  })

  test('the half-day that lacks a pause, or the pause between both', () => {
    assert.equal(of('pause-minor', { morning: ['07:00', '12:00'] }), 'morningTo')
    assert.equal(of('pause-minor', { afternoon: ['13:00', '18:00'] }), 'afternoonTo')
    assert.equal(of('pause-minor', { afternoon: ['12:15', '15:00'] }), 'afternoonFrom')
  })

  test('the evening or the morning that makes a night short', () => {
    assert.equal(of('daily-rest-minor', { morning: ['04:30', '08:00'] }), 'morningFrom')
    assert.equal(of('daily-rest-adult', { afternoon: ['18:00', '23:00'] }), 'afternoonTo')
    assert.equal(of('daily-rest-adult', { mornings: [], afternoon: ['14:00', '23:59'] }), 'afternoonTo')
  })

  test('the longer half of a day, and the half-days of which there are more', () => {
    assert.equal(of('day-minor', { morning: ['06:00', '12:00'] }), 'morningTo')
    assert.equal(of('day-adult', { afternoon: ['13:00', '21:00'] }), 'afternoonTo')
    assert.equal(of('rest-minor', { afternoons: [1, 2, 3, 4, 5, 6] }), 'afternoons')
    assert.equal(of('weekly-rest-adult', { mornings: [1, 2, 3, 4, 5, 6, 7] }), 'mornings')
  })
})

test('Two who sign from one place, or by one name: what is said second is to be mended', () => {
  const signatories = [
    { role: 'person', name: 'Aïcha', login: '1' },
    { role: 'host', name: 'Odile', login: '2' },
    { role: 'prescriber', name: 'Odile', login: '1' },
  ] as const
  assert.equal(fieldOfRule('same-channel', { timetable: usual, signatories }), 'prescriberLogin')
  assert.equal(fieldOfRule('sign-for-another', { timetable: usual, signatories }), 'prescriberSigner')
})
