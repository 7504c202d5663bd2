// @exemplary
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { emptyHead } from '#platform/chain'
import { chain, findFault, type Entry, type LedgerLine } from './ledger.ts'
import type { PersonId } from '#people'
import { asId, type Id } from '#platform/id'
import type { ActivityId } from '../ids.ts'
import type { GroupId } from '#actions'

const entry = (minutes: number): Entry => ({
  personId: asId<PersonId>('aicha'),
  activityId: asId<ActivityId>(`activity-${minutes}`),
  kind: 'credit',
  minutes,
  proof: 'work',
  proofId: asId<Id>('w1'),
  signedBy: asId<PersonId>('claire'),
  why: 'Travail lu et accepté',
  at: new Date('2026-06-02T08:00:00Z'),
})
const lines = chain(asId<GroupId>('g'), emptyHead, [entry(45), entry(90), entry(120)])
const head = lines.at(-1) ?? emptyHead

describe('A chain of credited minutes', () => {
  test('is whole when nobody touched it, and goes on from its end', () => {
    assert.equal(findFault(lines, head), undefined)
    const more = chain(asId<GroupId>('g'), head, [entry(30)])
    assert.equal(findFault([...lines, ...more], more[0] ?? emptyHead), undefined)
  })

  for (const column of Object.keys(lines[0] ?? {}) as (keyof LedgerLine)[]) {
    if (column === 'n') continue
    test(`names the line whose ${column} has one character more or less`, () => {
      const altered = lines.map((line, i): LedgerLine =>
        i === 1 ? { ...line, [column]: alter(line[column]) } : line,
      )
      assert.equal(findFault(altered, head)?.n, 2)
    })
  }

  test('names the line that is missing in the middle, and sees that its end was cut', () => {
    assert.deepEqual(findFault(lines.toSpliced(1, 1), head), { n: 2, what: 'missing line' })
    assert.deepEqual(findFault(lines.slice(0, 2), head), { n: 3, what: 'cut or altered end' })
  })

  test('written again from a line on no longer ends as it should', () => {
    const [first] = lines
    assert(first)
    const again = [first, ...chain(asId<GroupId>('g'), first, [entry(95), entry(120)])]
    assert.equal(findFault(again, head)?.what, 'cut or altered end')
  })
})

const alter = (value: unknown) => (typeof value === 'number' ? value + 1 : `${String(value)}x`)
