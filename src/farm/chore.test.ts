import { describe, test } from 'node:test'
import { addDays, dayOf, type Day } from '#platform/time'
import { asId } from '#platform/id'
import { isInSeason, sameFamilyNextYear, type Crop, type CropPlan } from './crop.ts'
import { choresOf, type ChoreRows } from './day-chores.ts'
import { balanceOf, takenFromStall, type MoveKind } from './move.ts'
import { french } from './sentences.fr.ts'
import { seededBeds } from './seeds/farm.ts'
import { isIn, vegetables } from './vegetable-calendar.ts'
import type { CropId, FarmId, BedId } from './ids.ts'

import assert from 'node:assert/strict'

const tuesday = dayOf('2026-06-02')
const plan: CropPlan = {
  id: asId<CropId>('00000000-0000-8000-8000-000000000001'),
  farmId: asId<FarmId>('00000000-0000-8000-8000-0000000000fa'),
  bedId: seededBeds[4]?.id ?? asId<BedId>(''),
  vegetable: 'carrot',
  variety: '',
  how: 'sown',
  plannedOn: dayOf('2026-02-20'),
  supplier: '',
  supplierLot: '',
}
const begun = (begunOn: Day, more: Partial<CropPlan> = {}): Crop => ({
  ...plan,
  ...more,
  standing: 'begun',
  begunOn,
})
const crop = (more: Partial<CropPlan> = {}): Crop => begun(dayOf('2026-02-20'), more)
const rows = (more: Partial<ChoreRows>): ChoreRows => ({
  farmId: asId<FarmId>('00000000-0000-8000-8000-0000000000fa'),
  day: tuesday,
  beds: seededBeds,
  crops: [],
  added: [],
  last: [],
  given: new Map(),
  say: french,
  ...more,
})
const kinds = (more: Partial<ChoreRows>) => choresOf(rows(more)).map((one) => one.kind)
const last = (kind: 'weed' | 'harvest', daysAgo: number) => ({
  cropId: crop().id,
  kind,
  day: addDays(tuesday, -daysAgo),
})

describe('The work of a day', () => {
  test('is to sow what is planned, from its day until it is done', () => {
    const planned: Crop = { ...plan, standing: 'planned', plannedOn: tuesday }
    assert.deepEqual(kinds({ crops: [planned] }), ['sow'])
    assert.deepEqual(kinds({ crops: [{ ...planned, how: 'planted' }] }), ['plant'])
    assert.deepEqual(kinds({ crops: [{ ...planned, plannedOn: addDays(tuesday, 1) }] }), [])
    const [first] = choresOf(rows({ crops: [planned] }))
    const [later] = choresOf(rows({ crops: [planned], day: addDays(tuesday, 3) }))
    assert.equal(later?.id, first?.id)
  })
  test('is to harvest what is ready, in its season, not too often', () => {
    const ready = (more: Partial<ChoreRows>) => kinds(more).includes('harvest')
    assert.ok(ready({ crops: [crop()] }))
    assert.ok(!ready({ crops: [begun(addDays(tuesday, -94))] }))
    assert.ok(!ready({ crops: [crop()], day: dayOf('2026-05-31') }))
    assert.ok(!ready({ crops: [crop()], last: [last('harvest', 2)] }))
    assert.ok(ready({ crops: [crop()], last: [last('harvest', 3)] }))
    const ended = { endedOn: tuesday, endedWhy: 'harvested' } as const
    const reaped: Crop = { ...plan, standing: 'ended', begunOn: dayOf('2026-02-20'), ...ended }
    assert.ok(!ready({ crops: [reaped] }))
  })
  test('is to weed two weeks after the last time, and it waits until it is done', () => {
    const weeding = (daysAgo: number) =>
      choresOf(rows({ crops: [crop()], last: [last('weed', daysAgo)] })).find((one) => one.kind === 'weed')
    assert.equal(weeding(13), undefined)
    assert.equal(weeding(14)?.day, tuesday)
    assert.equal(weeding(20)?.day, addDays(tuesday, -6))
  })
  test('is to water by place, in its season, where something grows', () => {
    const wet = (day: Day) =>
      choresOf(rows({ crops: [crop()], day }))
        .filter((one) => one.kind === 'water')
        .map((one) => one.words)
    assert.deepEqual(
      [wet(tuesday), wet(addDays(tuesday, 1)), wet(dayOf('2026-11-03'))],
      [['Plein champ'], [], []],
    )
  })
  test('is to clean the tools on a Friday', () => {
    assert.deepEqual(kinds({ day: dayOf('2026-06-05') }), ['tools'])
  })
  test('has the same ids on every telephone, and others the next day', () => {
    const ids = (day: Day) => choresOf(rows({ crops: [crop()], day })).map((one) => one.id)
    assert.deepEqual(ids(tuesday), ids(tuesday))
    assert.notDeepEqual(ids(tuesday), ids(addDays(tuesday, 2)))
  })
})

describe('A crop', () => {
  const before = (vegetable: string, year: string): Extract<Crop, { standing: 'ended' }> => ({
    ...plan,
    id: asId<CropId>(vegetable),
    vegetable,
    standing: 'ended',
    begunOn: dayOf(`${year}-04-01`),
    endedOn: dayOf(`${year}-09-01`),
    endedWhy: 'harvested',
  })
  test('of the family of last year, or of next year, is told; two years apart it is not', () => {
    const parsley = before(asId<CropId>('parsley'), '2025')
    assert.deepEqual(
      sameFamilyNextYear(crop(), [parsley]).map((one) => one.crop.vegetable),
      ['parsley'],
    )
    assert.deepEqual(
      sameFamilyNextYear(crop(), [
        before(asId<CropId>('parsley'), '2024'),
        before(asId<CropId>('leek'), '2025'),
      ]),
      [],
    )
    assert.equal(sameFamilyNextYear(crop(), [{ ...parsley, endedWhy: 'given up' }]).length, 0)
  })
  test('out of its season is told too', () => {
    assert.ok(isInSeason(crop(), dayOf('2026-05-01')))
    assert.ok(!isInSeason(crop(), dayOf('2026-12-01')))
    assert.ok(!isInSeason(crop({ how: 'planted' }), dayOf('2026-05-01')))
  })
})

describe('The calendar', () => {
  test('has twenty-five vegetables and more, each with one way to begin at least', () => {
    assert.ok(vegetables.length >= 25)
    for (const one of vegetables) assert.ok(one.sow ?? one.plant, one.key)
    assert.equal(new Set(vegetables.map((one) => one.key)).size, vegetables.length)
  })
  test('passes over the new year', () => {
    const winter = { from: '11-01', to: '03-31' }
    assert.deepEqual(
      ['2026-12-24', '2026-01-02', '2026-04-01'].map((day) => isIn(winter, dayOf(day))),
      [true, true, false],
    )
  })
})

describe('A lot', () => {
  const move = (kind: MoveKind, quantity: number, fromStall = 0) => ({ kind, quantity, fromStall })
  test('gives what is left first, then what is at the stall, and never more', () => {
    const balance = balanceOf({ quantity: 10 }, [move('stall', 6)])
    assert.deepEqual(
      [3, 4, 7, 10, 11].map((quantity) => takenFromStall(balance, 'gift', quantity)),
      [0, 0, 3, 6, undefined],
    )
    assert.equal(takenFromStall(balance, 'stall', 5), undefined)
  })
})
