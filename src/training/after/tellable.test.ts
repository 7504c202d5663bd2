import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { GroupId } from '#actions'
import { asId } from '#platform/id'
import { tellable } from './tellable.ts'

const answersOf = (group: string, count: number) =>
  Array.from({ length: count }, () => ({ groupId: asId<GroupId>(group) }))
const told = (...opinions: { groupId: GroupId }[][]) =>
  tellable(opinions.flat()).map(({ groupId }) => groupId)

describe('What several groups think together', () => {
  test('is not told of fewer than five answers', () => {
    assert.deepEqual(told(answersOf('a', 4)), [])
    assert.equal(told(answersOf('a', 5)).length, 5)
  })

  test('leaves out a small group that the others, told on their pages, would give back', () => {
    assert.deepEqual(new Set(told(answersOf('a', 6), answersOf('b', 2))), new Set([asId<GroupId>('a')]))
    assert.deepEqual(
      new Set(told(answersOf('a', 6), answersOf('b', 2), answersOf('c', 2))),
      new Set([asId<GroupId>('a')]),
    )
  })

  test('tells small groups that are five together', () => {
    assert.equal(told(answersOf('a', 6), answersOf('b', 2), answersOf('c', 3)).length, 11)
    assert.equal(told(answersOf('b', 2), answersOf('c', 3)).length, 5)
  })
})
