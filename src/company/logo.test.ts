import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { drawLogo, lettersIn, logoColours, logoSigns, logoShapes } from './logo.ts'

describe('A logo', () => {
  test('is a picture, whatever is chosen', () => {
    for (const shape of logoShapes)
      for (const colour of logoColours)
        for (const sign of [...logoSigns, 'M', 'ÉÀ', '24'])
          assert.match(drawLogo({ shape, colour, sign }), /^<svg [^>]*>.*<\/svg>$/)
  })
  test('takes one or two letters, and nothing that is not one', () => {
    assert.equal(lettersIn(' mv '), 'MV')
    assert.equal(lettersIn('é'), 'É')
    for (const typed of ['', 'abc', '<b', '"', '&', 'a<', '😀😀😀'])
      assert.equal(lettersIn(typed), undefined, typed)
    assert.doesNotMatch(drawLogo({ shape: 'circle', colour: 'sea', sign: '<script>' }), /script/)
  })
})
