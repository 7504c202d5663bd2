import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkRooms } from './check-rooms.ts'
import { said } from './small-tree.ts'

const map = (alcoves: string) =>
  `export const rooms = { farm: [] } as const\nexport const alcoves = { farm: { ${alcoves} } } as const\n`

/** One room: whoever harvests knows the beds by their door, and both stand on the nouns of the room. */
const house = {
  'src/rooms.ts': map("beds: [], harvest: ['beds']"),
  'src/farm/index.ts': "export { pick } from './harvest/pick.ts'\n",
  'src/farm/farm.ts': "export const farm = 'Les Dunes'\n",
  'src/farm/beds/door.ts': "export { bed } from './bed.ts'\n",
  'src/farm/beds/bed.ts': "import { farm } from '../farm.ts'\nexport const bed = farm\n",
  'src/farm/harvest/pick.ts': "import { bed } from '../beds/door.ts'\nexport const pick = bed\n",
}
const says = (files: Record<string, string>) => said(checkRooms, { ...house, ...files })

describe('Law 9: an alcove', () => {
  test('in order is left in peace', () => assert.deepEqual(says({}), []))
  test('is entered by its door', () => {
    assert.deepEqual(says({ 'src/farm/harvest/a.ts': "import '../beds/bed.ts'\n" }), [
      '9 src/farm/harvest/a.ts:1',
    ])
    assert.deepEqual(says({ 'src/farm/harvest/a.ts': "export type A = import('../beds/bed.ts').A\n" }), [
      '9 src/farm/harvest/a.ts:1',
    ])
  })
  test('knocks where the map says, nowhere else', () => {
    const door = { 'src/farm/harvest/door.ts': "export { pick } from './pick.ts'\n" }
    assert.deepEqual(says({ ...door, 'src/farm/beds/a.ts': "import '../harvest/door.ts'\n" }), [
      '9 src/farm/beds/a.ts:1',
    ])
  })
  test('stands on the map, and the map names no other', () => {
    assert.deepEqual(says({ 'src/farm/shop/a.ts': '' }), ['9 src/farm/shop:1'])
    assert.deepEqual(says({ 'src/rooms.ts': map("beds: [], harvest: ['beds'], shop: []") }), [
      '9 src/rooms.ts:2',
    ])
  })
  test('never knocks on a door that knocks on its own', () => {
    assert.deepEqual(says({ 'src/rooms.ts': map("beds: ['harvest'], harvest: ['beds']") }), [
      '9 src/rooms.ts:1',
    ])
  })
  test('does not import what mounts it', () => {
    assert.deepEqual(says({ 'src/farm/routes.ts': '', 'src/farm/beds/a.ts': "import '../routes.ts'\n" }), [
      '9 src/farm/beds/a.ts:1',
    ])
  })
  test('is unknown to the ground it stands on, however deep', () => {
    const ground = { 'src/farm/farm.ts': "import './soil.ts'\nexport const farm = 'Les Dunes'\n" }
    const alone = { 'src/farm/harvest/scale.ts': 'export const scale = 1\n' }
    assert.deepEqual(says({ ...ground, ...alone, 'src/farm/soil.ts': "import './harvest/scale.ts'\n" }), [
      '9 src/farm/soil.ts:1',
    ])
  })
  test('is free inside, and so are its tests, and the seeds of the room', () => {
    assert.deepEqual(
      says({
        'src/farm/harvest/a.ts': "import './pick.ts'\n",
        'src/farm/harvest/a.test.ts': "import '../beds/bed.ts'\n",
        'src/farm/seeds/a.ts': "import '../beds/bed.ts'\n",
        'src/farm/examples/a.ts': "import '../beds/bed.ts'\n",
      }),
      [],
    )
  })
})

describe('Law 9: a folder', () => {
  const many = (count: number, name: (n: number) => string) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [name(n), '']))
  test('holds thirty files, tests and seeds apart', () => {
    const thirty = many(28, (n) => `src/farm/beds/bed-${n}.ts`)
    assert.deepEqual(says(thirty), [])
    assert.deepEqual(says({ ...thirty, ...many(9, (n) => `src/farm/beds/bed-${n}.test.ts`) }), [])
    assert.deepEqual(says({ ...thirty, 'src/farm/beds/seed-beds.ts': '' }), [])
    assert.deepEqual(says(many(31, (n) => `src/farm/examples/bed-${n}.ts`)), [])
    assert.deepEqual(says({ ...thirty, 'src/farm/beds/last.tsx': '' }), ['9 src/farm/beds:1'])
  })
})

describe('Law 9: files', () => {
  test('never turn in a circle, types included', () => {
    assert.deepEqual(
      says({
        'src/farm/beds/a.ts': "import type { B } from './b.ts'\nexport type A = B\n",
        'src/farm/beds/b.ts': "import './c.ts'\nexport type B = 1\n",
        'src/farm/beds/c.ts': "import type { A } from './a.ts'\nexport type C = A\n",
      }),
      ['9 src/farm/beds/a.ts:1'],
    )
    assert.deepEqual(
      says({ 'platform/web/a.ts': "import './b.ts'\n", 'platform/web/b.ts': "import './a.ts'\n" }),
      ['9 platform/web/a.ts:1'],
    )
  })
})
