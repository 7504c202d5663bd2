import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { saidInEach } from '#testing'
import { provenByCourses } from './course-followed.ts'

const said = saidInEach<{ code: string; name: string }>(({ seen }, language) =>
  provenByCourses.say({ room: 'courses', seen }, language),
)

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
