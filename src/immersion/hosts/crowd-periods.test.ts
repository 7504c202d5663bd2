import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayOf, type Day } from '#platform/time'
import { halvesIn } from '../terms/door.ts'
import { crowdOn, sayCrowd } from './crowd.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]
/** From Monday 29 June to Friday 24 July 2026: the 14th of July is a Tuesday. */
const [from, to] = [dayOf('2026-06-29'), dayOf('2026-07-24')]
type There = { am?: readonly number[]; pm?: readonly number[] }
type Told = { capacity?: number; days?: readonly number[]; second?: There }
const dayIn = (n: number) => dayOf(`2026-07-${String(n).padStart(2, '0')}`)

/** When a host of `capacity` people is full: somebody is there on these days of July, and `second` on those. */
function full(there: There, { capacity = 1, days = [], second = {} }: Told = {}) {
  const on = ({ am = [], pm = [] }: There, day: Day, half: 'am' | 'pm') =>
    Number((half === 'am' ? am : pm).some((n) => dayIn(n) === day))
  const crowd = crowdOn(
    { capacity, days },
    ({ day, half }) => on(there, day, half) + on(second, day, half),
    halvesIn({ mornings: everyDay, afternoons: everyDay }, from, to),
  )
  return crowd && /Il est complet (.*)\.$/.exec(sayCrowd(crowd).replaceAll('\u00A0', ' '))?.[1]
}
const whole = (...days: number[]): There => ({ am: days, pm: days })

describe('The days on which a host is full', () => {
  test('are said as they are: a day without anybody between two of them is not', () => {
    assert.equal(full(whole(6, 7, 8)), 'du 6 au 8 juillet 2026')
    assert.equal(full(whole(6, 9)), 'le 6 juillet 2026 et le 9 juillet 2026')
    assert.equal(full(whole(2, 6)), 'le 2 juillet 2026 et le 6 juillet 2026', 'the Friday is free')
    assert.equal(full({}), undefined)
  })

  test('go on over a weekend or a public holiday when nobody works then', () => {
    assert.equal(full(whole(9, 10, 13)), 'du 9 au 13 juillet 2026')
    assert.equal(full(whole(13, 15)), 'du 13 au 15 juillet 2026')
    assert.equal(full(whole(10, 13), { days: [1, 5, 6] }), 'le 10 juillet 2026 et le 13 juillet 2026')
    const two = { capacity: 2, second: whole(10, 11, 13) }
    assert.equal(
      full(whole(10, 13), two),
      'le 10 juillet 2026 et le 13 juillet 2026',
      'one is there that Saturday',
    )
  })

  test('are said by the half when the other one is free', () => {
    assert.equal(full({ am: [6, 7] }), 'du 6 au 7 juillet 2026 (matin)')
    assert.equal(
      full({ am: [6, 7, 8], pm: [7] }),
      'le 6 juillet 2026 (matin), le 7 juillet 2026 et le 8 juillet 2026 (matin)',
    )
    assert.equal(full({ am: [6] }, { capacity: 2, second: { pm: [6] } }), undefined)
  })
})
