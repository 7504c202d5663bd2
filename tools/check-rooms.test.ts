import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkRooms } from './check-rooms.ts'
import { said } from './small-tree.ts'

const map = (text: string) => `export const rooms = { ${text} } as const\n`

/** Two rooms: actions may knock on people's door, and people on nobody's. */
const house = {
  'src/rooms.ts': map("people: [], actions: ['people']"),
  'src/people/index.ts': "export { name } from './person.ts'\n",
  'src/people/person.ts': "export const name = 'Ada'\n",
  'src/actions/index.ts': "export { title } from './action.ts'\n",
  'src/actions/action.ts': "export const title = 'Cléa'\n",
}
const says = (files: Record<string, string>) => said(checkRooms, { ...house, ...files })

describe('A house in order', () => {
  test('is left in peace', () => assert.deepEqual(says({}), []))
})

describe('Law 1: a relative import', () => {
  test('never leaves its room', () => {
    assert.deepEqual(says({ 'src/actions/a.ts': "import '../people/person.ts'\n" }), ['1 src/actions/a.ts:1'])
    assert.deepEqual(says({ 'src/actions/a.ts': "\nexport * from '../people/person.ts'\n" }), [
      '1 src/actions/a.ts:2',
    ])
    assert.deepEqual(says({ 'src/actions/a.ts': "await import('../people/person.ts')\n" }), [
      '1 src/actions/a.ts:1',
    ])
    const type = "export type A = import('../people/person.ts').A\n"
    assert.deepEqual(says({ 'src/actions/a.ts': type }), ['1 src/actions/a.ts:1'])
    assert.deepEqual(says({ 'platform/web/a.ts': "import '../db/pool.ts'\n" }), ['1 platform/web/a.ts:1'])
    assert.deepEqual(says({ 'bench/a.ts': "import '../src/people/person.ts'\n" }), ['1 bench/a.ts:1'])
  })
  test('goes where it likes inside', () => {
    const inner = 'export const alcoves = { actions: { groups: [] } } as const\n'
    const rooms = `${house['src/rooms.ts']}${inner}`
    assert.deepEqual(
      says({ 'src/rooms.ts': rooms, 'src/actions/groups/a.ts': "import '../action.ts'\n" }),
      [],
    )
  })
})

describe('Law 2: a room', () => {
  test('has one door, at its root', () => {
    assert.deepEqual(says({ 'src/people/inner/index.ts': '' }), [
      '2 src/people/inner/index.ts:1',
      '9 src/people/inner:1', // nor is it on the map
    ])
    assert.deepEqual(says({ 'platform/ui/inner/index.tsx': '' }), ['2 platform/ui/inner/index.tsx:1'])
  })
  test('is not entered deeper than its door', () => {
    assert.deepEqual(says({ 'src/actions/a.ts': "import '#people/inner'\n" }), ['2 src/actions/a.ts:1'])
    assert.deepEqual(says({ 'src/actions/a.ts': "import '#platform/db/pool'\n" }), ['2 src/actions/a.ts:1'])
    assert.deepEqual(says({ 'src/actions/a.ts': "import '#people'\nimport '#platform/db'\n" }), [])
  })
})

describe('Law 3: the map', () => {
  test('says who may knock on whose door', () => {
    assert.deepEqual(says({ 'src/people/a.ts': "import type { A } from '#actions'\n" }), [
      '3 src/people/a.ts:1',
    ])
    assert.deepEqual(says({ 'src/people/a.ts': "import '#people'\n" }), ['3 src/people/a.ts:1'])
    assert.deepEqual(says({ 'app/site.ts': "import '#people'\nimport '#actions'\n" }), [])
  })
  test('names every room and nothing else', () => {
    assert.deepEqual(says({ 'src/farm/bed.ts': '' }), ['3 src/rooms.ts:1'])
    assert.deepEqual(says({ 'src/rooms.ts': map("people: [],\n actions: ['people'],\n market: []") }), [
      '3 src/rooms.ts:3',
    ])
  })
  test('sends nobody to a door that does not exist', () => {
    assert.deepEqual(says({ 'src/rooms.ts': map("people: ['cellar'], actions: []") }), ['3 src/rooms.ts:1'])
  })
  test('is written from the ground up', () => {
    assert.deepEqual(says({ 'src/rooms.ts': map("actions: ['people'],\npeople: []") }), ['3 src/rooms.ts:1'])
  })
  test('is read by the hall and by tools, not by rooms', () => {
    assert.deepEqual(says({ 'app/a.ts': "import { rooms } from '../src/rooms.ts'\n" }), [])
    assert.deepEqual(says({ 'src/people/a.ts': "import { rooms } from '../rooms.ts'\n" }), [
      '1 src/people/a.ts:1',
    ])
  })
  test('has no circle', () => {
    assert.deepEqual(says({ 'src/rooms.ts': map("people: ['actions'], actions: ['people']") }), [
      '3 src/rooms.ts:1',
    ])
  })
})

describe('Law 4: the platform', () => {
  test('knows no room', () => {
    assert.deepEqual(says({ 'platform/web/a.ts': "import '#people'\n" }), ['4 platform/web/a.ts:1'])
    assert.deepEqual(says({ 'browser/a.ts': "import '#people'\n" }), ['4 browser/a.ts:1'])
    const store = 'export const q = sql`select p.id from people.persons p`\n'
    assert.deepEqual(says({ 'platform/facts/fact-store.ts': store }), ['4 platform/facts/fact-store.ts:1'])
    assert.deepEqual(says({ 'platform/web/a.ts': "import '#platform/db'\n" }), [])
  })
  test('is tested with #testing, and never served with it', () => {
    assert.deepEqual(says({ 'platform/web/a.ts': "import '#testing'\n" }), ['4 platform/web/a.ts:1'])
    assert.deepEqual(says({ 'src/people/a.ts': "import '#testing'\n" }), ['4 src/people/a.ts:1'])
    assert.deepEqual(says({ 'platform/web/a.test.ts': "import '#testing'\n" }), [])
  })
})

describe('Law 9: a circle of files', () => {
  test('is refused wherever it stands, for a type alone, and when it is brought later', () => {
    for (const folder of ['browser', 'journeys', 'testing', 'bench', 'app', 'tools', 'platform/web'])
      assert.deepEqual(
        says({
          [`${folder}/a.ts`]: "import type { B } from './b.ts'\n",
          [`${folder}/b.ts`]: "export const later = () => import('./a.ts')\n",
        }),
        [`9 ${folder}/a.ts:1`],
      )
  })
  test('is seen through doors', () => {
    assert.deepEqual(
      says({
        'platform/web/index.ts': "export { page } from './page.ts'\n",
        'platform/web/page.ts': "import type { Frame } from '#platform/ui'\nexport type page = Frame\n",
        'platform/ui/index.ts': "export { frame } from './frame.ts'\n",
        'platform/ui/frame.ts': "import { page } from '#platform/web'\nexport const frame = page\n",
      }).filter((one) => one.startsWith('9')),
      ['9 platform/ui/frame.ts:1'],
    )
    const same = { 'testing/index.ts': "export * from './a.ts'\n", 'testing/a.ts': "import '#testing'\n" }
    assert.deepEqual(says(same), ['9 testing/a.ts:1'])
  })
  test('of a test counts for nothing', () => {
    const test = { 'bench/a.test.ts': "import './b.ts'\n", 'bench/b.ts': "import './a.test.ts'\n" }
    assert.deepEqual(says(test), [])
  })
})

describe('Law 8: app/', () => {
  test('is imported by nobody', () => {
    assert.deepEqual(says({ 'src/people/a.ts': "import '../../app/site.ts'\n" }), ['8 src/people/a.ts:1'])
    assert.deepEqual(says({ 'testing/a.ts': "import '../app/site.ts'\n" }), ['8 testing/a.ts:1'])
    assert.deepEqual(says({ 'app/main.ts': "import './site.ts'\n" }), [])
  })
})

describe('A right', () => {
  const one = (text: string) => says({ 'src/actions/a.ts': text })
  test('is a role in relation to something: outside of people nobody reads the list of roles', () => {
    assert.deepEqual(one('export const a = actor.memberships.length\n'), ['right src/actions/a.ts:1'])
    assert.deepEqual(one('const { memberships } = actor\n'), ['right src/actions/a.ts:1'])
    assert.deepEqual(says({ 'src/people/a.ts': 'const a = actor.memberships\n' }), [])
    assert.deepEqual(one("const a = holds(actor, 'direction', organisationId)\n"), [])
  })
  test('opens no door by its name alone', () => {
    assert.deepEqual(one("if (!worksAs(actor, 'direction')) throw notFound()\n"), [
      'right src/actions/a.ts:1',
    ])
    assert.deepEqual(one("if (worksAs(actor, 'direction')) say()\n"), [])
  })
})
