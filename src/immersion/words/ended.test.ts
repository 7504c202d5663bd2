import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { languageCodes } from '#platform/languages'
import { dayOf } from '#platform/time'
import { accidentWords } from './accident/sentences.ts'
import { immersionWords } from './sentences.ts'
import { signingWords } from './signing/sentences.ts'

const on = dayOf('2026-06-02')

describe('A sentence that ends by a date or a name', () => {
  for (const language of languageCodes)
    test(`has one dot at its end, in ${language}`, () => {
      const { hired, report } = immersionWords.says[language]
      const { wasDeclared, injurySaidBy } = accidentWords.says[language]
      for (const sentence of [
        hired.saidBy('Mme Fournier', on),
        hired.terms('CDI', 1440, on),
        report.until(on),
        wasDeclared(on),
        injurySaidBy('Karine H.'),
        injurySaidBy('Mme Fournier'),
      ])
        assert.match(sentence.replaceAll('\u2069', ''), /[^.]\.$/)
    })
})

describe('A host whose name begins by « Chez »', () => {
  test('is not named twice', () => {
    const { oneAt } = immersionWords.says.fr
    const { comes, yours } = signingWords.says.fr
    assert.deepEqual(
      [oneAt('Chez Momo'), yours('Chez Momo'), comes('Aïcha', 'Chez Momo'), oneAt('Au Fil Propre')],
      [
        'Mon immersion chez Momo',
        'Mon immersion chez Momo',
        'Aïcha vient chez Momo',
        'Mon immersion chez Au Fil Propre',
      ],
    )
  })
})
