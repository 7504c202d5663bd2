import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Sequence } from '../activity.ts'
import { asId } from '#platform/id'
import {
  readSequenceName,
  renamed,
  sequenceNamed,
  sequenceTitle,
  type SequenceName,
} from './sequence-name.ts'

const week = (n: number): SequenceName => ({ week: n, title: null })
const words = (title: string): SequenceName => ({ week: null, title })
const whole: SequenceName = { week: null, title: null }
const all = [{ week: 3, title: 'Cuisiner' }, week(4), words('Préparer le jury'), whole].map(
  (name, i): Sequence => ({ id: asId(`s${i}`), groupId: asId('g'), position: i + 1, ...name }),
)

describe('What a sequence is called', () => {
  test('is the number of its week, however it was typed, or words, or the whole of the training', () => {
    for (const typed of ['3', '03', ' Semaine 3 ', 'semaine\u00A03'])
      assert.deepEqual(readSequenceName(typed), week(3), typed)
    assert.deepEqual(readSequenceName('Semaine 3 et 4'), words('Semaine 3 et 4'))
    assert.deepEqual(readSequenceName('12345'), words('12345'), 'no week is so far')
    for (const typed of ['', 'Sur toute la durée']) assert.deepEqual(readSequenceName(typed), whole)
  })
  test('is said as it always was', () => {
    assert.deepEqual(all.map(sequenceTitle), [
      'Cuisiner',
      'Semaine 4',
      'Préparer le jury',
      'Sur toute la durée',
    ])
  })
  test('finds it: a week by its number even when it was renamed', () => {
    const found = [week(3), week(4), week(5), words('Préparer le jury'), words('Cuisiner'), whole]
    assert.deepEqual(
      found.map((name) => sequenceNamed(all, name)?.position),
      [1, 2, undefined, 3, undefined, 4],
    )
  })
  test('keeps its week under another title', () => {
    assert.deepEqual(renamed(week(3), words('Cuisiner')), { week: 3, title: 'Cuisiner' })
    assert.deepEqual(renamed({ week: 3, title: 'Cuisiner' }, week(4)), week(4))
    assert.deepEqual(renamed(undefined, words('Cuisiner')), words('Cuisiner'))
    assert.deepEqual(renamed(week(3), whole), whole)
  })
})
