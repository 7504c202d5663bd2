import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { remindSst } from './remind-sst.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())

// The first group's certificates end on 20 April (seven people) and 27 April 2020 (six).
describe('The reminder of a first-aid refresher', () => {
  const at = async (moment: string) => remindSst(beffroi.db, new Date(moment))
  test('does not leave before three months', async () => {
    assert.equal(await at('2020-01-19T22:00:00Z'), 0)
  })
  test('leaves once to each person, three months before the end', async () => {
    assert.equal(await at('2020-01-20T05:00:00Z'), 7)
    assert.equal(await at('2020-01-20T05:00:00Z'), 0)
    assert.equal(await at('2020-02-01T05:00:00Z'), 6)
    const letters = await beffroi.letters()
    assert.match(letters[0]?.body ?? '', /valable jusqu’au 27 avril 2020/)
    assert.equal(letters.length, 13)
  })
  test('leaves once even when two machines work at the same time', async () => {
    const other = await openBeffroi()
    const counts = await Promise.all(
      [1, 2, 3].map(() => remindSst(other.db, new Date('2020-03-01T05:00:00Z'))),
    )
    assert.equal((await other.letters()).length, 13)
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      13,
    )
    await other.close()
  })
  test('does not leave for a certificate that has ended', async () => {
    const late = await openBeffroi()
    assert.equal(await remindSst(late.db, new Date('2020-04-28T05:00:00Z')), 0)
    await late.close()
  })
})
