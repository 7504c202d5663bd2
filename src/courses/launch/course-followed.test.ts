import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { languageCodes } from '#platform/languages'
import { provenByCourses } from './course-followed.ts'

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')

/** In French, English, Arabic and Ukrainian. */
const said = (seen: { code: string; name: string }) =>
  languageCodes.map((one) => {
    const { title, words } = provenByCourses.say({ room: 'courses', seen }, one)
    return [title, words].map(plain)
  })

describe('A course that was followed', () => {
  test('is said in the language of whoever reads', () =>
    assert.deepEqual(said({ code: 'course followed', name: 'Doser' }), [
      ['Doser', 'Cours suivi jusqu’au bout'],
      ['Doser', 'Course followed to the end'],
      ['Doser', 'درس متَّبع حتى النهاية'],
      ['Doser', 'Курс пройдено до кінця'],
    ]))
  test('is nothing that another room saw', () =>
    assert.throws(() => provenByCourses.say({ room: 'courses', seen: { code: 'seen elsewhere' } }, 'fr')))
})
