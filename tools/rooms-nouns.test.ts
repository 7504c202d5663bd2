import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkRooms } from './check-rooms.ts'
import { said } from './small-tree.ts'

const house = { 'src/rooms.ts': 'export const rooms = { farm: [] } as const\n', 'src/farm/index.ts': '' }
const says = (path: string, text: string) => said(checkRooms, { ...house, [path]: text })
const asking =
  "import type { Db } from '#platform/db'\n/** Asks. */\nexport const bedsOf = (db: Db) => db.rows\n"

describe('A file that is named after a noun', () => {
  test('does not ask the database', () => {
    assert.deepEqual(says('src/farm/bed.ts', asking), ['10 src/farm/bed.ts:1'])
    assert.deepEqual(says('src/farm/bed-list.ts', asking), ['10 src/farm/bed-list.ts:1'])
    assert.deepEqual(says('src/farm/read.ts', asking), ['10 src/farm/read.ts:1'])
  })
  test('may hold a type that speaks of one', () => {
    const told = "import type { Db } from '#platform/db'\nexport type Stand = { db: Db }\n"
    assert.deepEqual(says('src/farm/stand.ts', told), [])
  })
})

describe('A file that is named after what it does, and the furniture of a room', () => {
  test('ask', () => {
    for (const name of [
      'read-beds',
      'bed-store',
      'routes',
      'bed-page',
      'access',
      'today',
      'my-data',
      'seed-beds',
    ])
      assert.deepEqual(says(`src/farm/${name}.ts`, asking), [], name)
    assert.deepEqual(says('src/farm/bed.test.ts', asking), [])
  })
})
