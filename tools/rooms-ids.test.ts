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
  test('says so when it may be missing, and in a list, a set or a map of them', () => {
    for (const type of [
      'null | string',
      'string | null | undefined',
      'undefined | null | string',
      'readonly string[]',
      'readonly (string | null)[]',
      'readonly (null | string)[]',
      'ReadonlySet<string>',
      'Map<string, number>',
      'null | readonly Id[]',
      '\n    | null\n    | string',
    ]) {
      const refused = ['10 src/farm/bed.ts:1']
      assert.deepEqual(says(`export type Bed = { farmIds: ${type} }\n`), refused, type)
      const given = `export const read = (db: Db, ids: ${type}): Bed => db\n`
      assert.deepEqual(says(given, 'src/farm/bed-store.ts'), ['10 src/farm/bed-store.ts:1'], type)
    }
    assert.deepEqual(says('export type Bed = { farmId: null | FarmId; bedIds: Set<BedId | null> }\n'), [])
    assert.deepEqual(says('export const farmId: (name: string) => FarmId = asId\n'), [])
  })
  test('says so also when it is called id or ids, where a store or a door gives it', () => {
    const store = 'src/farm/bed-store.ts'
    const wrong = [
      'export const read = (db: Db, id: string) => db\n',
      'export async function read(\n  db: Db,\n  ids: readonly string[],\n): Promise<void> {}\n',
      'export function save<T>(tx: Tx, bed: { id?: string; name: string }): T {}\n',
    ]
    assert.deepEqual(
      wrong.map((text) => says(text, store)),
      [1, 3, 1].map((line) => [`10 ${store}:${line}`]),
    )
    assert.deepEqual(says('export const read = (db: Db, ids: readonly Id[]) => db\n', store), [
      `10 ${store}:1`,
    ])
    assert.ok(says(wrong[0] ?? '', 'src/farm/index.ts').includes('10 src/farm/index.ts:1'))
    assert.deepEqual(says(wrong[0] ?? ''), [], 'inside of a room, whoever calls stands near')
    const right = 'export const read = (db: Db, id: BedId) => db.row<{ id: string }>(id)\n'
    assert.deepEqual(says(right, store), [])
    assert.deepEqual(says('const read = (id: string) => id\nexport const a = read\n', store), [])
  })
  test('says so where a door passes it on, from a file or through another door', () => {
    const verb =
      '/** Keeps it. */\nexport const keepBed = (tx: Tx, id: string) => tx\nexport const other = (id: string) => id\n'
    const tree = {
      ...house,
      'src/farm/index.ts': "export { keepBed } from './beds/door.ts'\n",
      'src/farm/beds/door.ts': "export { keep as keepBed } from './keep-bed.ts'\n",
      'src/farm/beds/keep-bed.ts': verb.replace('keepBed', 'keep'),
    }
    const ids = said(checkRooms, tree).filter((one) => one.startsWith('10 '))
    assert.deepEqual(ids, ['10 src/farm/beds/keep-bed.ts:2'])
  })
  test('is of one kind: what takes any is declared', () => {
    assert.deepEqual(says('export type Bed = { farmId: Id; bedIds: readonly Id[] }\n'), [
      '10 src/farm/bed.ts:1',
      '10 src/farm/bed.ts:1',
    ])
    assert.deepEqual(says("export type Bed = { farmId: Id<'farm'>; freshId: Id; circleId: Id }\n"), [])
  })
  test('may be any text in a comment, in a test, and outside of the rooms', () => {
    assert.deepEqual(says('/** `farmId: string` */\nexport type Bed = { name: string }\n'), [])
    assert.deepEqual(says('export const a = (farmId: string) => farmId\n', 'src/farm/bed.test.ts'), [])
    assert.deepEqual(says('export type Bed = { farmId: string }\n', 'platform/zip/bed.ts'), [])
  })
})
