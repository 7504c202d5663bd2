import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, dayOf } from '#platform/time'
import { drawFrom } from '#testing'
import { judgeImmersion, type PastConvention } from './door.ts'
import { roomLeft } from './room-left.ts'

const host = '00002000800017'
const was = (start: string, end: string, more: Partial<PastConvention> = {}): PastConvention => ({
  person: 'amel',
  host,
  start: dayOf(start),
  end: dayOf(end),
  ...more,
})
const wish = (start: string, more = {}) => ({ person: 'amel', host, start: dayOf(start), ...more })
const said = (start: string, history: PastConvention[], more = {}) => {
  const left = roomLeft(wish(start, more), history)
  return left.possible
    ? `${left.days} until ${left.lastDay}, ${left.stop.verdict === 'refused' && left.stop.rule}`
    : left.verdict.verdict === 'refused' && left.verdict.rule
}

describe('What is still possible at a host', () => {
  test('is a month where nothing was', () => {
    assert.equal(said('2027-03-01', []), '31 until 2027-03-31, one-month')
    assert.equal(said('2027-01-31', []), '29 until 2027-02-28, one-month')
    assert.equal(said('2027-02-01', []), '28 until 2027-02-28, one-month')
  })

  test('is what is left of sixty days', () => {
    const history = [
      was('2027-01-04', '2027-02-03', { id: 'a' }),
      was('2027-02-08', '2027-02-13', { renews: 'a' }),
    ]
    assert.equal(said('2027-03-01', history), '23 until 2027-03-23, sixty-days')
    assert.equal(
      said(
        '2027-03-01',
        history.map((one) => ({ ...one, host: '00002065100014' })),
      ),
      '31 until 2027-03-31, one-month',
    )
  })

  test('is nothing after two conventions, until twelve months have passed', () => {
    const history = [was('2027-01-04', '2027-01-08'), was('2027-02-01', '2027-02-05')]
    assert.equal(said('2027-03-01', history), 'two-per-host')
    // the first ended on 8 January: a new one that ends a year later finds one only
    assert.equal(said('2028-01-08', history), '31 until 2028-02-07, one-month')
    assert.equal(said('2028-01-05', history), '31 until 2028-02-04, one-month')
  })

  test('of a renewal is as long as the first', () => {
    const history = [was('2027-03-01', '2027-03-05', { id: 'a' })]
    assert.equal(said('2027-03-08', history, { renews: 'a' }), '5 until 2027-03-12, renewal-length')
    assert.equal(
      said('2027-03-08', [{ ...history[0]!, objectivesReached: true }], { renews: 'a' }),
      'renewal-objectives',
    )
  })

  test('is what the ledger accepts, and not a day more, whatever was', () => {
    const draw = drawFrom(20_260_602)
    for (let run = 0; run < 200; run++) {
      const history = Array.from({ length: draw(4) }, () => {
        const start = addDays(dayOf('2026-06-01'), draw(500))
        return was(start, addDays(start, draw(31)))
      })
      const start = addDays(dayOf('2027-01-01'), draw(400))
      const left = roomLeft(wish(start), history)
      if (!left.possible) continue
      for (const [days, verdict] of [
        [left.days - 1, 'accepted'],
        [left.days, 'refused'],
      ] as const) {
        const convention = { person: 'amel', host, start, end: addDays(start, days) }
        assert.equal(judgeImmersion({ convention, history }).verdict, verdict)
      }
    }
  })
})
