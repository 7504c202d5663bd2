import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { GroupFigures, GroupId } from '#actions'
import { asId } from '#platform/id'
import { composeFigures } from './compose-figures.ts'
import { maskFigures } from './mask-figures.ts'
import { figureOf } from '../seeds/figures-example.ts'

const groupsOf = (...sizes: number[]): GroupFigures[] =>
  sizes.map((size, n) => ({
    groupId: asId<GroupId>(`groupe ${n + 1}`),
    figures: [figureOf({ key: 'sst', numerator: Math.ceil(size / 2), denominator: size })],
  }))

const masked = (groups: GroupFigures[]) => maskFigures(composeFigures(groups), groups)
const shownSizes = (groups: GroupFigures[]) =>
  masked(groups).groups.map(({ figures }) => figures[0]?.denominator ?? null)

describe('A published figure', () => {
  test('of a group of four is masked, with the smallest other group: the total would give it back', () => {
    assert.deepEqual(shownSizes(groupsOf(13, 4, 12)), [13, null, null])
    assert.equal(masked(groupsOf(13, 4, 12)).total[0]?.denominator, 29)
  })

  test('of a group of five is shown', () => {
    assert.deepEqual(shownSizes(groupsOf(13, 5)), [13, 5])
  })

  test('hides a third group when two small ones hold fewer than five people together', () => {
    assert.deepEqual(shownSizes(groupsOf(1, 2, 9, 10)), [null, null, null, 10])
    assert.deepEqual(shownSizes(groupsOf(2, 3, 9, 10)), [null, null, 9, 10])
  })

  test('of an action where fewer than five people were is masked everywhere', () => {
    const { total, groups } = masked(groupsOf(1, 3))
    assert.deepEqual([total[0]?.masked, total[0]?.value, total[0]?.excluded], [true, null, []])
    assert.ok(groups.every(({ figures }) => figures[0]?.masked))
  })

  test('tells nothing of a group too small by other ways: minutes of work, or how many are waited for', () => {
    const groups = [13, 3, 12].map((size, n) => ({
      groupId: asId<GroupId>(`groupe ${n + 1}`),
      figures: [
        figureOf({ key: 'participants', numerator: size }),
        figureOf({ key: 'sst', excluded: [{ count: size, why: 'pas encore de session' }] }),
        figureOf({ key: 'foad-credited', unit: 'percent', value: 50, numerator: 100, denominator: 200 }),
        figureOf({ key: 'foad-share', unit: 'percent', value: 50, numerator: 100, denominator: 200 }),
      ],
    }))
    const shown = masked(groups).groups.map(({ figures }) => figures.map((figure) => figure.masked))
    const untold = [true, true, true, false]
    assert.deepEqual(shown, [[false, false, false, false], untold, untold])
  })

  test('that nobody can know yet is not said to be masked', () => {
    const waiting = [
      {
        groupId: asId<GroupId>('a'),
        figures: [figureOf({ key: 'sst', excluded: [{ count: 12, why: 'pas encore' }] })],
      },
    ]
    assert.equal(maskFigures(composeFigures(waiting), waiting).groups[0]?.figures[0]?.masked, false)
  })

  test('never lets fewer than five people be found by subtraction, whatever the sizes of four groups', () => {
    for (let code = 0; code < 8 ** 4; code++) {
      const sizes = [code % 8, Math.floor(code / 8) % 8, Math.floor(code / 64) % 8, Math.floor(code / 512)]
      const groups = groupsOf(...sizes)
      const { total } = masked(groups)
      const hidden = sizes.filter((size, n) => shownSizes(groups)[n] === null && size > 0)
      assert.ok(
        sizes.every((size, n) => size >= 5 || shownSizes(groups)[n] === null),
        sizes.join(', '),
      )
      const held = hidden.reduce((all, size) => all + size, 0)
      const safe = hidden.length === 0 || total[0]?.masked || (hidden.length > 1 && held >= 5)
      assert.ok(safe, sizes.join(', '))
      if (sizes.every((size) => size >= 5)) assert.deepEqual(hidden, [], sizes.join(', '))
    }
  })
})
