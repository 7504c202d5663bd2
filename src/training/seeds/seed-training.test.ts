import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { addDays, dayOf, parisDay } from '#platform/time'
import { openBeffroi } from '#testing'
import { foadShare } from '../activity.ts'
import { plannedMinutes } from '../own-half-day-store.ts'
import { presencesOf } from '../attendance-store.ts'
import { wholeCalendarOf } from '../half-day-store.ts'
import { activitiesOf } from '../activity-store.ts'
import { traineesOf } from '../trainee-store.ts'

const { db, close, now } = await openBeffroi()
after(close)

describe('The demo territory holds', () => {
  test('a programme that reaches the share of the funder', async () => {
    for (const groupId of [seeded.group1, seeded.group7]) {
      const { foadMinutes, totalMinutes } = foadShare(await activitiesOf(db, groupId), { pmsmpCounts: true })
      assert.deepEqual([foadMinutes, totalMinutes], [14_700, 19_320])
    }
  })
  test('thirteen trainees in each group, and 322 h for each of 2018', async () => {
    assert.equal((await traineesOf(db, seeded.group7)).length, 13)
    const planned = await plannedMinutes(db, seeded.group1, now())
    const sums = Map.groupBy(planned, (one) => one.personId)
    assert.equal(sums.size, 13)
    for (const list of sums.values()) assert.equal(list.reduce((sum, one) => sum + one.minutes, 0) / 60, 322)
  })
  test('no two half-days at once for one person, and none on a holiday', async () => {
    for (const one of await wholeCalendarOf(db, seeded.group1)) assert.notEqual(one.day, dayOf('2018-05-08'))
    const all = await wholeCalendarOf(db, seeded.group7)
    const keys = all.map((one) => `${one.day} ${one.half} ${one.subgroup ?? ''}`)
    assert.equal(new Set(keys).size, keys.length)
  })
  test('a half-day in progress, where somebody still has to sign', async () => {
    const today = parisDay(now())
    const all = await presencesOf(db, seeded.group7, today, today)
    assert.equal(all.filter((one) => one.half === 'morning').length, 10)
    assert.ok((await presencesOf(db, seeded.group7, addDays(today, -28), today)).length > 200)
  })
})
