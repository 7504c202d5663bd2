import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { saidInEach } from '#testing'
import { sayAttested, type Attested } from './attested.ts'

const said = saidInEach<Attested>(sayAttested)

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
