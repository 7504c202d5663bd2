import { deepEqual, equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readMarks } from './read-line.ts'

describe('A mark in a file', () => {
  test('is read in words, in letters and in blanks; NA is « non acquis »', () => {
    deepEqual(readMarks({ C1: 'Acquis', C2: 'EC', C3: 'NA', C4: '', C5: 'en cours' }), {
      ok: true,
      marks: { C1: 'acquired', C2: 'partly', C3: 'not acquired', C4: 'not seen', C5: 'partly' },
    })
  })

  test('is refused, never guessed, when juries do not write so', () => {
    equal(readMarks({ C1: 'A', C2: 'oui' }).ok, false)
  })
})
