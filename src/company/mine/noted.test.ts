import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { languageCodes } from '#platform/languages'
import { sayNoted, type Noted } from './noted.ts'

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')

/** In French, English, Arabic and Ukrainian. */
const said = (seen: Noted) =>
  languageCodes.map((one) => {
    const { title, words } = sayNoted({ seen }, one)
    return [title, words].map(plain)
  })

describe('What somebody noted for the company of their group', () => {
  test('is said in the language of whoever reads', () =>
    assert.deepEqual(said({ code: 'act noted', name: 'Un appel', company: 'Les Mains Vives' }), [
      ['Un appel', 'Entreprise virtuelle Les Mains Vives'],
      ['Un appel', 'Virtual company Les Mains Vives'],
      ['Un appel', 'شركة افتراضية Les Mains Vives'],
      ['Un appel', 'Віртуальна фірма Les Mains Vives'],
    ]))
  test('is nothing that another room saw', () =>
    assert.throws(() => sayNoted({ seen: { code: 'seen elsewhere' } }, 'fr')))
})
