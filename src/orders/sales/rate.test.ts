import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { forecastOf, knownShare, roomLeft, stateOf, type SalesMonth } from './rate.ts'

const share = (salesCents: number) => ({ salesCents, costCents: 1_000_000 })
const month = (n: number, salesCents: number, costCents: number | null): SalesMonth => ({
  month: `2026-0${n}`,
  salesCents,
  costCents,
})

describe('The share of sales in the costs of an activity', () => {
  test('alerts at 25 and 28 %, and is over from 30 % itself', () => {
    const states = [249_999, 250_000, 279_999, 280_000, 299_999, 300_000].map((one) =>
      stateOf(share(one), 3000),
    )
    assert.deepEqual(states, ['far', 'near', 'near', 'close', 'close', 'over'])
  })

  test('alerts at the same places below the ceiling of a prefect', () => {
    const states = [416_666, 416_667, 466_667, 499_999, 500_000].map((one) => stateOf(share(one), 5000))
    assert.deepEqual(states, ['far', 'near', 'close', 'close', 'over'])
  })

  test('is unknown without costs, never zero', () => {
    assert.equal(stateOf({ salesCents: 100, costCents: 0 }, 3000), 'unknown')
  })

  test('counts only months whose costs are known', () => {
    const months = [month(1, 100, 1000), month(2, 200, 1000), month(3, 900, null)]
    assert.deepEqual(knownShare(months), { months: 2, salesCents: 300, costCents: 2000 })
  })
})

describe('The forecast of a year', () => {
  const months = [month(1, 100_000, 900_000), month(2, 140_000, 900_000), month(3, 50_000, 300_000)]

  test('prolongs the full months, and leaves out the one that runs', () => {
    const forecast = forecastOf(months, ['2026-01', '2026-02'])
    assert.deepEqual(forecast, { months: 2, salesCents: 1_440_000, costCents: 10_800_000 })
  })

  test('says nothing before the first full month', () => {
    assert.equal(forecastOf(months, []), null)
  })

  test('says how much may still be sold, never less than nothing', () => {
    assert.equal(roomLeft({ salesCents: 0, costCents: 10_800_000 }, 290_000, 3000), 2_950_000)
    assert.equal(roomLeft({ salesCents: 0, costCents: 100 }, 290_000, 3000), 0)
  })
})
