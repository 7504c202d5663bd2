import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkRoutes } from './check-routes.ts'
import type { RouteFormat } from './published-routes.ts'
import { liLimText, mtvrptwrText, solomonText } from './examples.ts'

const texts = { solomon: solomonText, 'li-lim': liLimText, mtvrptwr: mtvrptwrText }
const named = (format: RouteFormat, routes: number[][] | number[][][]) =>
  checkRoutes(format, texts[format], routes).breaches.map(({ breach }) => breach)

describe('The judge of routes', () => {
  test('finds nothing in good ones, and counts them', () => {
    assert.deepEqual(checkRoutes('solomon', solomonText, [[1, 2], [3]]), {
      breaches: [],
      distance: 80,
      vehicles: 2,
    })
    assert.deepEqual(checkRoutes('li-lim', liLimText, [[1, 2, 3, 4]]), {
      breaches: [],
      distance: 80,
      vehicles: 1,
    })
    const trips = checkRoutes('mtvrptwr', mtvrptwrText, [[[1, 2], [3]]])
    assert.deepEqual(trips, { breaches: [], distance: 1000, vehicles: 1 })
  })

  const bad: [string, RouteFormat, number[][] | number[][][]][] = [
    ['shape', 'solomon', [[1, 2, 9], [3]]],
    ['vehicles', 'solomon', [[1], [2], [3]]],
    [
      'twice',
      'solomon',
      [
        [1, 2],
        [3, 1],
      ],
    ],
    ['forgotten', 'solomon', [[1, 2]]],
    ['capacity', 'solomon', [[1, 2, 3]]],
    ['late', 'solomon', [[2, 1], [3]]],
    ['depot', 'mtvrptwr', [[[1], [3], [2]]]],
    ['pair', 'li-lim', [[2, 1, 3, 4]]],
    ['capacity', 'li-lim', [[1, 3, 2, 4]]],
    ['late', 'mtvrptwr', [[[3], [1, 2]]]],
  ]
  for (const [breach, format, routes] of bad)
    test(`names the breach ‘${breach}’ of ${format}`, () =>
      assert.ok(named(format, routes).some((one) => one === breach)))
})
