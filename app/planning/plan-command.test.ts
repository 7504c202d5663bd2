import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { shared, withoutShared } from '#testing'
import { checkBikePlan, checkRoutes, readBikeDay } from '#planner'
import { planCommand, planDayCommand } from './plan-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'beffroi-plan-'))
after(() => rmSync(folder, { recursive: true }))

function written(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const routing = `${shared}data/routing/`
const refused = (work: Promise<string>, sentence: RegExp) => assert.rejects(work, { message: sentence })

describe('The command that plans routes', () => {
  const files = {
    'li-lim': 'li_lim_100/lr101.txt',
    solomon: 'solomon_100/R101.txt',
    mtvrptwr: 'mtvrptwr/R202R0.5.vrp',
  } as const
  for (const format of ['li-lim', 'solomon', 'mtvrptwr'] as const)
    test(
      `answers a published file of ${format} with routes that the judge accepts`,
      { skip: withoutShared },
      async () => {
        const path = routing + files[format]
        const answer = JSON.parse(await planCommand(['--format', format, '--iterations', '300', path]))
        const { breaches, distance, vehicles } = checkRoutes(
          format,
          readFileSync(path, 'utf8'),
          answer.routes,
        )
        assert.deepEqual(breaches, [])
        assert.ok(Math.abs(distance - answer.distance) < 1e-6)
        assert.equal(vehicles, answer.vehicles)
        assert.ok(answer.solveMs >= 0)
      },
    )

  test('refuses a broken file with one sentence that names the line', async () => {
    const path = written('broken.txt', '25\t200\t1\n0\t40\t50\t0\t0\t1236\t0\t0\t0\n1\t45\tx\t0')
    await refused(planCommand(['--format', 'li-lim', path]), /broken\.txt, ligne 3 : [^\n]+\.$/)
  })

  test('refuses what it does not know, in French', async () => {
    await refused(planCommand(['--format', 'autre', 'x']), /^Dites le format/)
    await refused(planCommand(['--format', 'solomon', join(folder, 'rien')]), /ne peut pas être lu/)
    await refused(
      planCommand(['--format', 'solomon', '--seconds', 'peu', written('a', '')]),
      /lign|--seconds/,
    )
    await refused(planCommand(['--format', 'solomon']), /^Cette commande s’écrit ainsi/)
  })
})

describe('The command that plans a day', () => {
  test('answers a published day with a plan that the judge accepts', { skip: withoutShared }, async () => {
    const path = `${routing}bike-days/day-01.json`
    const plan = JSON.parse(await planDayCommand([path, '--iterations', '20']))
    const read = readBikeDay(readFileSync(path, 'utf8'))
    assert.ok(read.ok)
    assert.deepEqual(checkBikePlan(read.day, plan).breaches, [])
  })

  test('refuses a broken day with one sentence that names the line', async () => {
    const path = written('cut.json', '{\n "format": "beffroi-bike-day-1",\n "id"')
    await refused(planDayCommand([path]), /cut\.json, ligne 3 : [^\n]+\.$/)
  })
})
