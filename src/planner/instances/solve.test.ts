import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newChance } from '../chance.ts'
import { checkRoutes } from './check-routes.ts'
import { type RouteFormat, publishedRoutes } from './published-routes.ts'
import { liLimText, mtvrptwrText, solomonText } from './examples.ts'
import type { Model } from './model.ts'
import { readInstance } from './read-instance.ts'
import { solve, type Objective } from './solve.ts'

const effort = (iterations: number, seed = 1) => ({ seed, iterations, seconds: 60, clock: () => 0 })

function modelOf(format: RouteFormat, text: string): Model {
  const read = readInstance(format, text)
  return read.ok ? read.model : assert.fail(`${read.refusal}, line ${read.line}`)
}

function judged(format: RouteFormat, text: string, objective: Objective = 'distance', iterations = 400) {
  const model = modelOf(format, text)
  const published = publishedRoutes(model, solve(model, objective, effort(iterations)))
  const verdict = checkRoutes(format, text, published.routes)
  assert.deepEqual(verdict.breaches, [])
  assert.ok(Math.abs(verdict.distance - published.distance) < 1e-6)
  assert.equal(verdict.vehicles, published.vehicles)
  return published
}

/** Forty customers at random, wide windows: two full loads and a bit. */
function randomText(seed: number): string {
  const chance = newChance(seed)
  const rows = Array.from({ length: 40 }, (_, index) => {
    const [x, y, ready] = [100, 100, 300].map((most) => Math.floor(chance() * most))
    return `${index + 1} ${x} ${y} 10 ${ready} ${Number(ready) + 300} 5`
  })
  return [
    ...solomonText.split('\r\n').slice(0, 4),
    '9 190',
    'CUST NO. XCOORD.',
    '0 50 50 0 0 900 0',
    ...rows,
  ].join('\n')
}

describe('The planner of rounds', () => {
  test('finds the best routes of small instances of each collection', () => {
    assert.equal(judged('solomon', solomonText).distance, 80)
    assert.equal(judged('li-lim', liLimText).distance, 80)
    assert.deepEqual(judged('mtvrptwr', mtvrptwrText).routes, [[[1, 2], [3]]])
  })

  test('serves everybody within the rules on instances drawn at random', () => {
    for (const seed of [1, 2, 3]) judged('solomon', randomText(seed), 'distance', 300)
  })

  test('ends when the first rounds took all the time there was', () => {
    let at = 0
    const slow = { seed: 1, seconds: 0.01, clock: () => (at += 1000) }
    for (const objective of ['distance', 'fleet'] as const)
      assert.deepEqual(solve(modelOf('li-lim', liLimText), objective, slow).missing, [])
  })

  test('closes rounds first when fewest rounds come first', () => {
    const fleet = judged('solomon', randomText(4), 'fleet', 2000)
    assert.ok(fleet.vehicles <= judged('solomon', randomText(4), 'distance', 2000).vehicles)
    assert.equal(fleet.vehicles, 3)
  })

  test('gives the same plan twice for a seed and a count of iterations, another for another seed', () => {
    const model = modelOf('solomon', randomText(5))
    const plan = (seed: number) => solve(model, 'distance', effort(200, seed))
    assert.deepEqual(plan(1), plan(1))
    assert.notDeepEqual(plan(1).rounds, plan(2).rounds)
  })

  test('counts whole vehicles only, and no more than there are requests', () => {
    assert.equal(judged('li-lim', liLimText.replace('1\t10', '999999999\t10')).distance, 80)
    assert.equal(judged('solomon', solomonText.replace('  2  ', '  2.5')).distance, 80)
  })

  test('says which requests no round can take', () => {
    const far = solomonText.replace('3 0 20 10 0 100 5', '3 0 200 10 0 100 5')
    assert.deepEqual(solve(modelOf('solomon', far), 'distance', effort(50)).missing, [2])
  })
})

describe('The file of an instance', () => {
  const refused: [string, RouteFormat, string, number][] = [
    ['number expected', 'solomon', solomonText.replace('1 10 0', '1 dix 0'), 11],
    ['too few numbers', 'solomon', solomonText.replace('0 100 5', '0 100'), 12],
    ['numbering broken', 'solomon', solomonText.replace('2 20', '4 20'), 12],
    ['window closed', 'solomon', solomonText.replace('0 15 5', '20 15 5'), 11],
    ['number out of bounds', 'solomon', solomonText.replace('20 0 10', '20 0 30'), 12],
    ['section missing', 'solomon', solomonText.replace('CAPACITY', ''), 13],
    ['depot missing', 'li-lim', '1\t10\t1', 1],
    ['nothing to serve', 'li-lim', liLimText.split('\r\n').slice(0, 2).join('\n'), 2],
    ['pair broken', 'li-lim', liLimText.replace('5\t3\t0', '5\t1\t0'), 5],
    ['section missing', 'mtvrptwr', mtvrptwrText.replace('RELEASE_TIME_SECTION', 'RELEASES'), 28],
    ['number expected', 'mtvrptwr', mtvrptwrText.replace('95 1000', 'tard 1000'), 19],
  ]
  for (const [refusal, format, text, line] of refused)
    test(`of ${format} is refused: ${refusal}, line ${line}`, () =>
      assert.deepEqual(readInstance(format, text), { ok: false, refusal, line }))
})
