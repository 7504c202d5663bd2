import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findTests } from './find-tests.ts'

describe('What npm test is given', () => {
  test('is a file, a folder with a slash or without, or both; a test named twice runs once', () => {
    const files = findTests(['testing/', './testing/find-tests.test.ts'])
    assert.deepEqual(files.toSorted(), [
      'testing/axe-faults.test.ts',
      'testing/find-tests.test.ts',
      'testing/offline/offline-runs.test.ts',
      'testing/run-files.test.ts',
    ])
    assert.deepEqual(findTests(['testing/axe-faults.test.ts']), ['testing/axe-faults.test.ts'])
    assert.ok(findTests(['src/farm']).every((file) => file.startsWith('src/farm/')))
  })
  test('is refused when no test is there', () => {
    assert.throws(() => findTests(['src/farm', 'src/frame']), /src\/frame/)
    assert.throws(() => findTests(['docs']), /docs/)
  })
  test('is everything when it is nothing: what lasts begins first', () => {
    const files = findTests([])
    const begins = files.map((file) => /^(?:journeys|tools|app\/all-rooms)\//.test(file))
    assert.equal(begins.lastIndexOf(true), begins.indexOf(false) - 1)
    assert.equal(files[0], 'journeys/pages-1.test.ts')
    for (const one of ['journeys/pages-1.test.ts', 'browser/base/base.test.ts', 'app/start.test.ts'])
      assert.ok(files.includes(one), one)
  })
})
