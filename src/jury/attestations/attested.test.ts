import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { languageCodes } from '#platform/languages'
import { sayAttested, type Attested } from './attested.ts'

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')

/** In French, English, Arabic and Ukrainian. */
const said = (seen: Attested) =>
  languageCodes.map((one) => {
    const { title, words } = sayAttested({ seen }, one)
    return [title, words].map(plain)
  })

describe('What a jury attested', () => {
  test('is said in the language of whoever reads', () =>
    assert.deepEqual(said({ code: 'attested', trade: 'ADVF', acquired: 1, of: 12, organiser: 'AFP2I' }), [
      ['Attestation du jury : ADVF', '1 compétence acquise sur 12, AFP2I'],
      ['Certificate of the jury: ADVF', '1 of 12 skills acquired, AFP2I'],
      ['إفادة لجنة التحكيم: ADVF', 'المهارات المكتسبة: 1 من 12، AFP2I'],
      ['Свідоцтво журі: ADVF', 'Здобуто навичок: 1 із 12, AFP2I'],
    ]))
  test('is nothing that another room saw', () =>
    assert.throws(() => sayAttested({ seen: { code: 'seen elsewhere' } }, 'fr')))
})
