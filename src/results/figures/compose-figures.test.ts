import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { GroupFigures, GroupId } from '#actions'
import { sql } from '#platform/db'
import { dayOf } from '#platform/time'
import { openBeffroi } from '#testing'
import { asId } from '#platform/id'
import { composeFigures } from './compose-figures.ts'
import { figureOf } from '../seeds/figures-example.ts'

const beffroi = await openBeffroi({ empty: true })
after(() => beffroi.close())

/** The same numbers at each run: a fault found once is found again. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}

function generatedGroups(seed: number): GroupFigures[] {
  const roll = dice(seed)
  return Array.from({ length: 1 + roll(8) }, (_, n) => {
    const denominator = roll(16)
    const people = { denominator, numerator: roll(denominator + 1) }
    const minutes = { denominator: 1 + roll(30_000) }
    const share = { ...minutes, numerator: roll(minutes.denominator + 1) }
    const left = roll(3) === 0 ? [{ count: 1 + roll(3), why: 'deux résultats contraires' }] : []
    return {
      groupId: asId<GroupId>(String(n)),
      figures: [
        figureOf({ key: 'foad-share', unit: 'percent', ...share, value: 0 }),
        figureOf({ key: 'sst', ...people, excluded: left }),
      ],
    }
  })
}

type Sums = { numerator: number; denominator: number; percent: number | null; excluded: number }

/** The same sums as the base makes them. */
const sumsInSql = (groups: GroupFigures[], key: string) =>
  beffroi.db.row<Sums>(sql`
    select sum(numerator)::int as numerator, sum(denominator)::int as denominator,
      round(100.0 * sum(numerator) / nullif(sum(denominator), 0), 1)::float as percent, sum(excluded)::int as excluded
    from jsonb_to_recordset(${JSON.stringify(
      groups.map(({ figures }) => {
        const figure = figures.find((one) => one.key === key)
        return { ...figure, excluded: figure?.excluded.reduce((all, { count }) => all + count, 0) }
      }),
    )}::jsonb) as one (numerator int, denominator int, excluded int)`)

describe('The figure of an action', () => {
  test('is the one that SQL finds, on 200 generated actions', async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const groups = generatedGroups(seed)
      const [sst, share] = composeFigures(groups)
      const counted = await sumsInSql(groups, 'sst')
      const shared = await sumsInSql(groups, 'foad-share')
      const excluded = sst?.excluded.reduce((all, { count }) => all + count, 0)
      assert.deepEqual(
        [sst?.numerator, sst?.denominator, excluded],
        [counted?.numerator, counted?.denominator, counted?.excluded],
        `seed ${seed}`,
      )
      assert.deepEqual(
        [share?.numerator, share?.denominator, share?.value],
        [shared?.numerator, shared?.denominator, shared?.percent],
        `seed ${seed}`,
      )
    }
  })

  test('computes a percentage again from the sums: it is no average of percentages', () => {
    const [share] = composeFigures([
      {
        groupId: asId<GroupId>('a'),
        figures: [
          figureOf({ key: 'foad-share', unit: 'percent', numerator: 10, denominator: 10, value: 100 }),
        ],
      },
      {
        groupId: asId<GroupId>('b'),
        figures: [figureOf({ key: 'foad-share', unit: 'percent', numerator: 0, denominator: 30, value: 0 })],
      },
    ])
    assert.equal(share?.value, 25)
  })

  test('reads in the order of the house, unknown keys last', () => {
    const figures = ['zebra', 'sst', 'participants', 'clea-full'].map((key) =>
      figureOf({ key, numerator: 5, denominator: 5 }),
    )
    assert.deepEqual(
      composeFigures([{ groupId: asId<GroupId>('a'), figures }]).map((one) => one.key),
      ['participants', 'clea-full', 'sst', 'zebra'],
    )
  })

  test('leaves out the groups that an older rule counted, and says how many people', () => {
    const old = figureOf({
      key: 'sst',
      numerator: 6,
      denominator: 7,
      rule: 'Ancienne règle',
      ruleSince: dayOf('2010-01-01'),
    })
    const [total] = composeFigures([
      { groupId: asId<GroupId>('a'), figures: [old] },
      { groupId: asId<GroupId>('b'), figures: [figureOf({ key: 'sst', numerator: 9, denominator: 10 })] },
    ])
    assert.deepEqual([total?.numerator, total?.denominator], [9, 10])
    assert.deepEqual(total?.excluded, [
      { count: 7, why: 'comptées par une règle plus ancienne, dans les chiffres de leur groupe' },
    ])
  })

  test('is not lost because one of its groups has not been counted yet', () => {
    const waiting = figureOf({ key: 'sst', excluded: [{ count: 12, why: 'pas encore de jury' }] })
    const known = figureOf({ key: 'sst', numerator: 9, denominator: 10 })
    const [total] = composeFigures([
      { groupId: asId<GroupId>('a'), figures: [waiting] },
      { groupId: asId<GroupId>('b'), figures: [known] },
    ])
    assert.deepEqual([total?.value, total?.denominator, total?.excluded[0]?.count], [9, 10, 12])
    assert.equal(composeFigures([{ groupId: asId<GroupId>('a'), figures: [waiting] }])[0]?.value, null)
  })
})
