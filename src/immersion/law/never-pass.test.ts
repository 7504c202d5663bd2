import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, addMonths, dayOf, type Day } from '#platform/time'
import { drawFrom, type Draw } from '#testing'
import { daysIn, lastDayOfMonthFrom, sharedDays } from './calendar.ts'
import { judgeImmersion } from './judge-immersion.ts'
import { host, otherHost } from './law-example.ts'
import { aims, type LawConvention, type PastConvention } from './question.ts'
import { isRenewal } from './renewal.ts'

const RUNS = 150
const ASKED = 60
const first = dayOf('2027-01-01')
const cddi = { start: dayOf('2027-03-01'), end: dayOf('2027-12-31') }

/** Anything somebody might ask, in no order of dates: long and short, new and renewed, at two hosts, for two persons. */
function drawConvention(draw: Draw, rank: number, accepted: readonly PastConvention[]): PastConvention {
  const of = <One>(all: readonly One[]): One => all[draw(all.length)] ?? assert.fail('nothing to draw')
  const renewed = accepted.length > 0 && draw(3) === 0 ? of(accepted) : undefined
  const start = renewed ? addDays(renewed.end, 1 + draw(9)) : addDays(first, draw(1000))
  return {
    id: `C${rank}`,
    person: renewed?.person ?? of(['amel', 'nadia']),
    host: renewed?.host ?? of([host, otherHost]),
    object: renewed && draw(9) > 0 ? renewed.object : of(aims),
    objectives: renewed?.objectives ?? `G${draw(40)}`,
    start,
    end: addDays(start, draw(3) === 0 ? 25 + draw(10) : draw(32)),
    ...(renewed ? { renews: renewed.id } : {}),
  }
}

const isWithin = (one: LawConvention) => sharedDays(one, cddi) > 0

/** What is accepted, one after the other, of all that is asked; some of it is cancelled afterwards. */
function acceptAll(draw: Draw): PastConvention[] {
  const history: PastConvention[] = []
  for (let rank = 0; rank < ASKED; rank++) {
    const asked = drawConvention(draw, rank, history)
    const question = { convention: asked, history, ...(isWithin(asked) ? { cddi } : {}) }
    if (judgeImmersion(question).verdict === 'refused') continue
    history.push({ ...asked, withinCddi: isWithin(asked), cancelled: draw(8) === 0 })
  }
  return history.filter(({ cancelled }) => !cancelled)
}

/** Every span of twelve months that ends with one of them, for one person at one host: counted again, without the ledger. */
function spans(kept: readonly PastConvention[]): PastConvention[][] {
  return [...Map.groupBy(kept, ({ person, host }) => `${person} ${host}`).values()].flatMap((together) =>
    together.map(({ end: last }) => together.filter(({ end }) => end <= last && end > yearBefore(last))),
  )
}
const yearBefore = (day: Day) => addMonths(day, -12)

describe('No sequence of accepted conventions', () => {
  const runs = Array.from({ length: RUNS }, (_, run) => acceptAll(drawFrom(7919 * (run + 1))))

  test('passes sixty days with one host in twelve months', () => {
    for (const kept of runs)
      for (const span of spans(kept)) assert.ok(span.reduce((sum, one) => sum + daysIn(one), 0) <= 60)
  })

  test('holds three conventions with one host in twelve months', () => {
    for (const kept of runs)
      for (const span of spans(kept)) assert.ok(span.filter((one) => !isRenewal(one, kept)).length <= 2)
  })

  test('holds one longer than a month, or renewed twice', () => {
    for (const kept of runs)
      for (const one of kept) {
        assert.ok(one.end <= lastDayOfMonthFrom(one.start))
        assert.ok(kept.filter(({ renews }) => renews === one.id).length <= 1)
      }
  })

  test('passes a quarter of the contract', () => {
    for (const kept of runs)
      for (const together of Map.groupBy(kept, ({ person }) => person).values()) {
        const away = together.reduce((sum, one) => sum + sharedDays(one, cddi), 0)
        assert.ok(away * 4 <= daysIn(cddi), `${away} days`)
      }
  })

  test('is so short that the ceilings are never met', () => {
    const most = Math.max(
      ...runs.flatMap(spans).map((span) => span.reduce((sum, one) => sum + daysIn(one), 0)),
    )
    assert.ok(most >= 58, `${most} days at most`)
    assert.ok(runs.some((kept) => kept.some(({ renews }) => renews !== undefined)))
  })
})
