import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { saidInEach } from '#testing'
import { sayAccepted, type Accepted } from './accepted.ts'

const said = saidInEach<Accepted>(sayAccepted)

describe('A work that was accepted', () => {
  test('is said in the language of whoever reads, by who read it', () =>
    assert.deepEqual(
      said({ code: 'work accepted', name: 'Repasser', readBy: 'Claire V.', group: 'Groupe 1' }),
      [
        ['Repasser', 'Validé par Claire V., Groupe 1'],
        ['Repasser', 'Accepted by Claire V., Groupe 1'],
        ['Repasser', 'عمل قبله Claire V.، Groupe 1'],
        ['Repasser', 'Роботу прийнято (Claire V.), Groupe 1'],
      ],
    ))
  test('is said alike when nobody had to read it', () =>
    assert.deepEqual(said({ code: 'work accepted', name: 'Repasser', readBy: null, group: 'Groupe 1' }), [
      ['Repasser', 'Validé, Groupe 1'],
      ['Repasser', 'Accepted, Groupe 1'],
      ['Repasser', 'عمل مقبول، Groupe 1'],
      ['Repasser', 'Роботу прийнято, Groupe 1'],
    ]))
  test('is nothing that another room saw', () =>
    assert.throws(() => sayAccepted({ seen: { code: 'seen elsewhere' } }, 'fr')))
})
