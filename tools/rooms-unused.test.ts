import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkUnused } from './rooms-unused.ts'
import { said } from './small-tree.ts'

const house = {
  'package.json': '{ "scripts": { "start": "node app/main.ts" } }',
  'app/main.ts': "import { bed } from '#farm'\nbed()\n",
  'src/farm/index.ts': "export { bed } from './bed.ts'\n",
  'src/farm/bed.ts': 'export const bed = () => 1\n',
}
const says = (files: Record<string, string>) => said(checkUnused, { ...house, ...files })

describe('What nobody uses', () => {
  test('is not there in a house in order', () => assert.deepEqual(says({}), []))
  test('is a file that nothing imports and no command starts', () => {
    assert.deepEqual(says({ 'src/farm/seed.ts': '' }), ['unused src/farm/seed.ts:1'])
    assert.deepEqual(says({ 'src/farm/seed.ts': '', 'src/farm/seed.test.ts': "import './seed.ts'\n" }), [])
    assert.deepEqual(
      says({ 'src/farm/seed.ts': '', 'src/farm/a.test.ts': "new URL('./seed.ts', import.meta.url)\n" }),
      [],
    )
  })
  test('is a value that its own file alone uses', () => {
    const more = { 'src/farm/bed.ts': 'export const bed = () => rows\nexport const rows = 2\n' }
    assert.deepEqual(says(more), ['unused src/farm/bed.ts:2'])
    assert.deepEqual(says({ ...more, 'src/farm/bed.test.ts': "import { rows } from './bed.ts'\n" }), [])
    assert.deepEqual(says({ ...more, 'src/farm/bed.test.ts': "import * as all from './bed.ts'\n" }), [])
  })
  test('is whatever a door passes on and nobody takes', () => {
    const door = "export { bed } from './bed.ts'\nexport type { Bed } from './bed.ts'\n"
    const noun = 'export type Bed = 1\nexport const bed = () => 1\n'
    assert.deepEqual(says({ 'src/farm/index.ts': door, 'src/farm/bed.ts': noun }), [
      'unused src/farm/index.ts:2',
    ])
  })
  test('is not a type that stands in the signature of what is used', () => {
    assert.deepEqual(
      says({ 'src/farm/bed.ts': 'export type Bed = 1\nexport const bed = (): Bed => 1\n' }),
      [],
    )
  })
})
