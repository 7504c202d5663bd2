import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '#platform/id'
import { dayOf } from '#platform/time'
import type { ImmersionId } from '../ids.ts'
import { judgePast } from './judge-past.ts'
import type { PastImmersion } from './past-immersion.ts'
import { toldOnce } from './told-once.ts'

const [ours, theirs, zoe] = [newId<never>(), newId<never>(), newId<never>()]
const stay = (from: string, to: string, changes: Partial<PastImmersion> = {}): PastImmersion => ({
  id: newId<ImmersionId>(),
  keeperId: ours,
  personId: zoe,
  hostSiret: '00009000100017',
  hostName: 'Les Glycines',
  objects: ['discover'],
  fromDay: dayOf(`2026-${from}`),
  toDay: dayOf(`2026-${to}`),
  minutes: null,
  renewsId: null,
  prescribedBy: '',
  cddi: null,
  report: 'awaited',
  reached: null,
  hired: null,
  ...changes,
})
const march = stay('03-02', '03-13')

describe('An immersion that the lists of two bodies tell', () => {
  test('is one: the longer, were one end written otherwise', () => {
    const same = stay('03-02', '03-13', { keeperId: theirs })
    assert.equal(toldOnce([march, same]).length, 1)
    const longer = stay('03-02', '03-16', { keeperId: theirs })
    assert.deepEqual(toldOnce([march, longer]), [longer])
  })

  test('is two at another place, on other days, without a place, or in one list', () => {
    for (const other of [
      stay('03-02', '03-13', { keeperId: theirs, hostSiret: '00009000200015' }),
      stay('03-16', '03-20', { keeperId: theirs }),
      stay('03-02', '03-13', { keeperId: theirs, hostSiret: null }),
      stay('03-02', '03-13'),
    ])
      assert.equal(toldOnce([march, other]).length, 2)
  })

  test('that is renewed is renewed under the one that stays', () => {
    const longer = stay('03-02', '03-14', { keeperId: theirs })
    const next = stay('03-16', '03-20', { renewsId: march.id })
    const [, renewal] = toldOnce([march, longer, next])
    assert.equal(renewal?.renewsId, longer.id)
  })

  test('and signed here is told by no list', () => {
    const here = { hostSiret: march.hostSiret, fromDay: march.fromDay, toDay: dayOf('2026-03-10') }
    assert.deepEqual(toldOnce([march], [here]), [])
  })

  test('leaves a second one, the same year at the same place, to the law', () => {
    const twin = stay('03-02', '03-13', { keeperId: theirs })
    const june = stay('06-01', '06-12')
    assert.equal(judgePast(june, [march, twin, june]).verdict, 'accepted')
    assert.equal(judgePast(twin, [march, twin, june]).verdict, 'accepted')
    const third = stay('07-06', '07-10')
    assert.equal(judgePast(third, [march, june, third]).verdict, 'refused')
  })
})
