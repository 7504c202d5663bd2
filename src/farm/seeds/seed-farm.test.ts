import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { seedPeople } from '#people'
import { addDays, dayOf, type Day } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { cropName, isGrowing, isInSeason, readyOn, type Crop } from '../crop.ts'
import { seededCrops, seededHarvests } from './year.ts'
import { seedFarm } from './seed-farm.ts'
import { isIn } from '../vegetable-calendar.ts'
import { vegetableOf } from '../vegetable-calendar.ts'

const days = Array.from({ length: 366 }, (_, i) => addDays(dayOf('2026-01-01'), i))
const told = (crop: Crop, on: Day) => `${cropName(crop)}, ${on}`

describe('A demo of the farm, whatever its day', () => {
  test('has begun its crops in their season, one at a time on each bed', () => {
    for (const day of days) {
      const crops = seededCrops(day)
      for (const crop of crops) assert.ok(isInSeason(crop, crop.plannedOn), told(crop, day))
      const growing = crops.filter((one) => isGrowing(one, day))
      assert.equal(new Set(growing.map((one) => one.bedId)).size, growing.length, day)
      assert.ok(growing.length >= 4, `${day} ${growing.length}`)
    }
  })
  test('has harvested what was ready, in its season, and only what grew', () => {
    for (const day of days)
      for (const { crop, on } of seededHarvests(day)) {
        assert.ok(isIn(vegetableOf(crop.vegetable).harvest, on), told(crop, on))
        assert.ok((readyOn(crop) ?? '9') <= on && on < day && isGrowing(crop, on), told(crop, on))
      }
  })
})

async function seen(at: string, path: string): Promise<string> {
  const beffroi = await openBeffroi({ empty: true, demo: true, at })
  for (const seed of [seedPeople, seedFarm]) await beffroi.db.transaction((tx) => seed(tx, beffroi.now()))
  const { text } = await (await beffroi.as('bruno')).get(path)
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
  return sentencesIn(text)
}

describe('A demo of the farm opened', () => {
  test('in June has salads and radishes, and beans to sow', async () => {
    const lots = await seen('2026-06-02T08:00:00Z', '/ferme/lots')
    for (const word of ['Batavia', 'Radis', 'Épinards', 'Persil plat']) assert.ok(lots.includes(word), word)
    assert.doesNotMatch(lots, /Mâche|Choux|Tomates/)
  })
  test('in November has leeks, lamb’s lettuce and cabbages, and nothing of the summer', async () => {
    const lots = await seen('2026-11-25T08:00:00Z', '/ferme/lots')
    for (const word of ['Poireaux', 'Mâche', 'Épinards', 'Choux', 'Betteraves de garde', 'Navets'])
      assert.ok(lots.includes(word), word)
    assert.doesNotMatch(lots, /Tomates|Courgettes|Concombres|Radis|Haricots|Batavia/)
    const work = await seen('2026-11-25T08:00:00Z', '/ferme')
    assert.match(work, /Planter Ail/)
    assert.doesNotMatch(work, /Arroser|Tomates|Courgettes|Batavia/)
  })
})
