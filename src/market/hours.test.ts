import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parisInstant, dayOf } from '#platform/time'
import { readHoursForm } from './shopfront/hours-form.ts'
import { openState } from './open-state.ts'
import { readHours, writeHours } from './hours.ts'
import { openIn, saidIn, shopSentences } from './words/door.ts'

const at = (day: string, clock: string) => parisInstant(dayOf(day), clock)
const hours = (text: string) => {
  const read = readHours(text)
  assert.ok(read, text)
  return read
}

describe('Opening hours as OpenStreetMap writes them', () => {
  test('are read and written back the same', () => {
    for (const text of [
      'Tu-Sa 09:00-12:30,14:00-19:00',
      'Mo 14:00-18:30; Tu-Sa 10:00-18:30',
      'We-Su 06:30-19:30; Mo,Tu off',
      'Mo-Sa 08:30-12:30,14:30-19:00; PH off',
      'Tu-Th 11:30-14:00,18:00-21:30; Fr-Sa 11:30-14:30,18:00-22:30; Su 18:00-21:30',
      'Fr-Mo 18:00-02:00',
      '24/7',
    ])
      assert.deepEqual(readHours(writeHours(hours(text))), hours(text), text)
  })
  test('that we do not know are not guessed', () => {
    for (const text of ['', 'sunrise-sunset', 'Mo 9h-12h', 'Xx 09:00-12:00', 'Mo 09:00-12:00 || Tu off'])
      assert.equal(readHours(text), undefined, text)
  })
  test('say open, and until when', () => {
    const shop = hours('Tu-Sa 09:00-12:30,14:00-19:00')
    assert.deepEqual(openState(shop, at('2026-06-02', '12:29')), { open: true, until: 750 })
    assert.deepEqual(openState(shop, at('2026-06-02', '12:30')), {
      open: false,
      next: { day: '2026-06-02', from: 840 },
    })
    assert.deepEqual(openState(shop, at('2026-06-06', '20:00')), {
      open: false,
      next: { day: '2026-06-09', from: 540 },
    })
  })
  test('past midnight belong to the evening before', () => {
    const bar = hours('Fr 18:00-02:00')
    assert.deepEqual(openState(bar, at('2026-06-06', '01:30')), { open: true, until: 120 })
    assert.equal(openState(bar, at('2026-06-05', '01:30')).open, false)
  })
  test('close on public holidays when they say so', () => {
    const shop = hours('Mo-Sa 09:00-19:00; PH off')
    assert.equal(openState(shop, at('2026-07-14', '10:00')).open, false)
    assert.equal(openState(hours('Mo-Sa 09:00-19:00'), at('2026-07-14', '10:00')).open, true)
  })
  test('are said in a sentence', () => {
    const shop = hours('Tu-Sa 09:00-19:00')
    const said = (day: string, clock: string) =>
      openIn(saidIn('fr', shopSentences), { away: null, opening: shop }, at(day, clock)).text.replaceAll(
        '\u00A0',
        ' ',
      )
    assert.equal(said('2026-06-02', '10:00'), 'Ouvert jusqu’à 19 h')
    assert.equal(said('2026-06-01', '10:00'), 'Fermé, ouvre demain à 9 h')
    assert.equal(said('2026-06-06', '20:00'), 'Fermé, ouvre mardi 9 juin à 9 h')
  })
})

describe('The plain form of the week', () => {
  test('becomes the same hours', () => {
    const read = readHoursForm({
      'd1-from1': '9:00',
      'd1-to1': '12 h 30',
      'd1-from2': '14h',
      'd1-to2': '19:00',
      holidays: 'closed',
    })
    assert.ok(read.ok)
    assert.equal(read.text, 'Mo off; Tu 09:00-12:30,14:00-19:00; We-Su off; PH off')
  })
  test('is refused where an hour is missing, wrong, or out of order', () => {
    const wrong = (typed: Record<string, string>) => {
      const read = readHoursForm(typed)
      return read.ok ? [] : Object.keys(read.errors)
    }
    assert.deepEqual(wrong({ 'd0-from1': '9:00' }), ['d0-to1'])
    assert.deepEqual(wrong({ 'd0-from1': '25:00', 'd0-to1': '12:00' }), ['d0-from1'])
    assert.deepEqual(wrong({ 'd0-from1': '12:00', 'd0-to1': '9:00' }), ['d0-to1'])
    assert.deepEqual(
      wrong({ 'd0-from1': '9:00', 'd0-to1': '15:00', 'd0-from2': '14:00', 'd0-to2': '19:00' }),
      ['d0-from2'],
    )
  })
})
