import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { languageCodes } from '#platform/languages'
import { sayAccepted, type Accepted } from './accepted.ts'

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')

/** In French, English, Arabic and Ukrainian. */
const said = (seen: Accepted) =>
  languageCodes.map((one) => {
    const { title, words } = sayAccepted({ seen }, one)
    return [title, words].map(plain)
  })

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
