import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Letter } from '../offline/outbox.ts'
import { stopsNow } from './tour.ts'

const served = Date.now() - 60_000
const DAY_MS = 24 * 3_600_000

/** 'Je pars', as a telephone keeps it. */
const left = (more: Partial<Letter>, note: Record<string, string> = {}): Letter => ({
  act: 'a1',
  owner: 'me',
  action: '/livraisons/tournee/gestes',
  fields: [],
  doneAt: Date.now(),
  state: 'waiting',
  ...more,
  note: { effect: 'done', stop: 'depart', ...note },
})

const isDone = (letter: Letter): boolean => {
  const round = { shift: 'wednesday', served, stops: [{ key: 'depart', state: 'todo', kind: 'leave' }] }
  return stopsNow(round, [letter])[0]?.state === 'done'
}

describe('A letter marks a stop', () => {
  test('of its own round, waiting or just kept, and of no other', () => {
    assert.equal(isDone(left({}, { shift: 'wednesday' })), true)
    assert.equal(isDone(left({ state: 'kept', keptAt: served + 1 }, { shift: 'wednesday' })), true)
    assert.equal(isDone(left({ state: 'kept', keptAt: served - 1 }, { shift: 'wednesday' })), false)
    assert.equal(isDone(left({}, { shift: 'tuesday' })), false)
    assert.equal(isDone(left({ state: 'kept', keptAt: served + 1 }, { shift: 'tuesday' })), false)
  })
  test('of the round that its form says, where an older version wrote it', () => {
    assert.equal(isDone(left({ fields: [['shift', 'wednesday']] })), true)
    assert.equal(isDone(left({ fields: [['shift', 'tuesday']] })), false)
  })
  test('done today, where an older version wrote it and its form has left', () => {
    assert.equal(isDone(left({ state: 'kept', keptAt: served + 1 })), true)
    assert.equal(isDone(left({ state: 'kept', keptAt: served + 1, doneAt: Date.now() - DAY_MS })), false)
  })
})
