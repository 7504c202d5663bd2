import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayOf } from '#platform/time'
import { asId } from '#platform/id'
import type { GroupId } from '#actions'
import { moved as movedTo } from './decisions/order-waiting-list.ts'
import {
  decide,
  interview,
  invite,
  states,
  type RankedDecision,
  type Standing,
  type State,
} from './positioning.ts'
import { silentDays } from './listing/silence.ts'
import type { MeetingId } from './ids.ts'

const made = { on: dayOf('2026-05-12'), by: null }
const standings: Record<State, Standing> = {
  positioned: { state: 'positioned' },
  invited: { state: 'invited', meetingId: asId<MeetingId>('m') },
  interviewed: { state: 'interviewed' },
  waiting: { state: 'waiting', rank: 2, why: null, made },
  admitted: { state: 'admitted', groupId: asId<GroupId>('g'), made },
  refused: { state: 'refused', why: 'Projet à préciser', made },
  withdrawn: { state: 'withdrawn', withdrawal: 'found a job', why: null, made },
}
const undecided: State[] = ['positioned', 'invited', 'interviewed']

describe('A person is invited', () => {
  for (const state of states)
    test(undecided.includes(state) ? `when ${state}` : `no more once ${state}`, () => {
      const answer = invite(standings[state], asId<MeetingId>('m2'))
      assert.equal(answer.ok, undecided.includes(state))
    })
  test('again after the interview, and stays heard', () => {
    assert.deepEqual(invite(standings.interviewed, asId<MeetingId>('m2')), {
      ok: true,
      standing: { state: 'interviewed' },
    })
  })
})

describe('An interview moves', () => {
  for (const state of states)
    test(undecided.includes(state) ? `who is ${state}` : `nobody who is ${state}`, () =>
      assert.equal(interview(standings[state]).ok, undecided.includes(state)),
    )
})

describe('A commission decides', () => {
  const decisions: [State, RankedDecision][] = [
    ['admitted', { kind: 'admit', groupId: asId<GroupId>('g') }],
    ['waiting', { kind: 'wait', rank: 5, why: null }],
    ['refused', { kind: 'refuse', why: 'Projet à préciser' }],
    ['withdrawn', { kind: 'withdraw', withdrawal: 'found a job', why: null }],
  ]
  for (const from of states)
    for (const [to, decision] of decisions)
      test(from === to ? `${to} once: twice is told apart` : `${to}, from ${from}`, () => {
        const answer = decide(standings[from], decision, made)
        if (from === to) assert.deepEqual(answer, { ok: false, refusal: 'same decision' })
        else assert.equal(answer.ok && answer.standing.state, to)
      })
  test('against somebody only with a reason', () => {
    const answer = decide(standings.interviewed, { kind: 'refuse', why: '  ' }, made)
    assert.deepEqual(answer, { ok: false, refusal: 'reason missing' })
  })
  test('for another group: that is another decision', () => {
    assert.equal(decide(standings.admitted, { kind: 'admit', groupId: asId<GroupId>('h') }, made).ok, true)
  })
})

describe('The waiting list', () => {
  test('moves somebody one place, and nobody past an end', () => {
    assert.deepEqual(movedTo(['a', 'b', 'c'], 2, 1), ['a', 'c', 'b'])
    assert.deepEqual(movedTo(['a', 'b', 'c'], 0, 1), ['b', 'a', 'c'])
    assert.deepEqual(movedTo(['a', 'b', 'c'], 0, -1), ['a', 'b', 'c'])
    assert.deepEqual(movedTo(['a', 'b', 'c'], 2, 3), ['a', 'b', 'c'])
  })
})

describe('Silence', () => {
  const now = new Date('2026-06-02T08:00:00Z')
  test('is counted in days of Paris, while somebody waits', () => {
    assert.equal(silentDays({ state: 'invited', movedAt: new Date('2026-05-11T22:30:00Z') }, now), 21)
    assert.equal(silentDays({ state: 'waiting', movedAt: now }, now), 0)
  })
  test('ends with the decision', () => {
    assert.equal(silentDays({ state: 'refused', movedAt: new Date('2026-01-01T08:00:00Z') }, now), undefined)
  })
})
