import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { saidInEach } from '#testing'
import { saySuggested, type SuggestedSeen } from './suggested.ts'

const said = saidInEach<SuggestedSeen>(saySuggested)

describe('What somebody who leads a team saw', () => {
  test('is said in the language of whoever reads, then in their own words', () =>
    assert.deepEqual(
      said({
        code: 'suggested',
        name: 'Tailler',
        by: 'Bruno L.',
        organisation: 'ACI',
        words: 'Seul',
      }),
      [
        ['Tailler', 'Vu par Bruno L., ACI : Seul'],
        ['Tailler', 'Seen by Bruno L., ACI: Seul'],
        ['Tailler', 'شهد بذلك Bruno L.، ACI: Seul'],
        ['Tailler', 'Засвідчує Bruno L., ACI: Seul'],
      ],
    ))
  test('is said alike without a word of theirs', () =>
    assert.deepEqual(
      said({ code: 'suggested', name: 'Tailler', by: 'Bruno L.', organisation: null, words: null }),
      [
        ['Tailler', 'Vu par Bruno L.'],
        ['Tailler', 'Seen by Bruno L.'],
        ['Tailler', 'شهد بذلك Bruno L.'],
        ['Tailler', 'Засвідчує Bruno L.'],
      ],
    ))
  test('is nothing that another room saw', () =>
    assert.throws(() => saySuggested({ seen: { code: 'seen elsewhere' } }, 'fr')))
})
