import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkRooms } from './check-rooms.ts'
import { said } from './small-tree.ts'

const house = { 'src/rooms.ts': 'export const rooms = { farm: [] } as const\n', 'src/farm/index.ts': '' }
const says = (text: string, path = 'src/farm/bed.ts') => said(checkRooms, { ...house, [path]: text })

describe('An id', () => {
  test('says of what it is', () => {
    assert.deepEqual(says('export type Bed = { farmId: string }\n'), ['10 src/farm/bed.ts:1'])
    assert.deepEqual(says('type Row = { farm_id: string | null }\nexport type A = Row\n'), [
      '10 src/farm/bed.ts:1',
    ])
    assert.deepEqual(says('\nexport const of = (bedIds: readonly string[]) => bedIds\n'), [
      '10 src/farm/bed.ts:2',
    ])
    assert.deepEqual(says('export type Bed = { farmId: FarmId; bedIds: readonly BedId[] }\n'), [])
  })
  test('may be any text in a comment, in a test, and outside of the rooms', () => {
    assert.deepEqual(says('/** `farmId: string` */\nexport type Bed = { name: string }\n'), [])
    assert.deepEqual(says('export const a = (farmId: string) => farmId\n', 'src/farm/bed.test.ts'), [])
    assert.deepEqual(says('export type Bed = { farmId: string }\n', 'platform/zip/bed.ts'), [])
  })
})
