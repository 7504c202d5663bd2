import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkRooms } from './check-rooms.ts'
import { judge } from './report.ts'
import { said } from './small-tree.ts'

const house = { 'src/rooms.ts': 'export const rooms = { people: [] } as const\n', 'src/people/person.ts': '' }
const says = (files: Record<string, string>) => said(checkRooms, { ...house, ...files })
const lines = (count: number) => 'export {}\n'.repeat(count)

describe('The furniture of a room', () => {
  test('has no name that says nothing', () => {
    assert.deepEqual(says({ 'src/people/utils.ts': '' }), ['furniture src/people/utils.ts:1'])
    assert.deepEqual(says({ 'src/people/date-helpers.ts': '' }), ['furniture src/people/date-helpers.ts:1'])
    assert.deepEqual(says({ 'platform/common/clock.ts': '' }), ['furniture platform/common/clock.ts:1'])
    assert.deepEqual(says({ 'src/people/shared-photo.ts': '' }), [])
  })
  test('is short: told at 200 lines, refused over 220, a test over 300', () => {
    assert.deepEqual(says({ 'src/people/a.ts': lines(200) }), [])
    assert.deepEqual(says({ 'src/people/a.ts': lines(201) }), ['warning length src/people/a.ts:201'])
    assert.deepEqual(says({ 'src/people/a.ts': lines(221) }), ['length src/people/a.ts:221'])
    assert.deepEqual(says({ 'src/people/a.test.ts': lines(300) }), [
      'warning length src/people/a.test.ts:300',
    ])
    assert.deepEqual(says({ 'src/people/a.test.ts': lines(301) }), ['length src/people/a.test.ts:301'])
  })
  test('has a door of 30 lines, docstrings apart', () => {
    assert.deepEqual(says({ 'src/people/index.ts': '/** Why. */\n\n' + lines(30) }), [])
    assert.deepEqual(says({ 'src/people/index.ts': lines(31) }), ['door src/people/index.ts:1'])
  })
})

describe('A docstring', () => {
  const offered = (text: string, door = "export { open } from './open.ts'\n") =>
    says({ 'src/people/open.ts': text, 'src/people/index.ts': door })
  const bare = 'export function open() {}\n'
  const told = '/** Opens. */\nexport function open() {}\n'

  test('stands above each function that a door offers', () => {
    assert.deepEqual(offered(bare), ['docstring src/people/open.ts:1'])
    assert.deepEqual(offered(told), [])
    assert.deepEqual(offered(bare, "export * from './open.ts'\n"), ['docstring src/people/open.ts:1'])
    assert.deepEqual(offered('export const open = () => 1\n'), ['docstring src/people/open.ts:1'])
    assert.deepEqual(offered(bare, "import { open } from './open.ts'\nexport { open as start }\n"), [
      'docstring src/people/open.ts:1',
    ])
    assert.deepEqual(offered('/* a plain comment */\n' + bare), ['docstring src/people/open.ts:2'])
    assert.deepEqual(offered('/** Opens. */\n// @exemplary\n' + bare), [])
  })
  test('is not asked of what stays inside, nor of a constant', () => {
    assert.deepEqual(offered(told + 'export function inner() {}\n'), [])
    assert.deepEqual(offered('export const open = 3\n'), [])
  })
  test('is asked of the platform too', () => {
    assert.deepEqual(says({ 'platform/zip/index.ts': bare }), ['docstring platform/zip/index.ts:1'])
  })
})

describe('A page', () => {
  const page = (jsx: string) => says({ 'src/people/pages.tsx': `export const Page = ${jsx}\n` })
  const refused = ['page src/people/pages.tsx:1']

  test('has no inline style and no inline script', () => {
    assert.deepEqual(page('<p style="color: red">a</p>'), refused)
    assert.deepEqual(page('<style>a</style>'), refused)
    assert.deepEqual(page('<script>a</script>'), refused)
    assert.deepEqual(page('<button onclick="go()">a</button>'), refused)
  })
  test('has classes, and scripts by their address', () => {
    assert.deepEqual(page('<p class="wall"><script src="/a.js" type="module"></script></p>'), [])
  })
  test('has data for machines, which is no script', () => {
    assert.deepEqual(page('<script type="application/ld+json">a</script>'), [])
    assert.deepEqual(page('<script type="module">a</script>'), refused)
  })
})

describe('A formatter', () => {
  test('is made once, never for each row', () => {
    assert.deepEqual(says({ 'app/a.ts': "new Date(0).toLocaleDateString('fr')\n" }), ['format app/a.ts:1'])
    assert.deepEqual(says({ 'app/a.ts': "'É'.toLocaleLowerCase('fr')\n" }), [])
  })
})

describe('The time', () => {
  test('is an argument in a room', () => {
    assert.deepEqual(says({ 'src/people/a.ts': 'export const a = new Date()\n' }), ['time src/people/a.ts:1'])
    assert.deepEqual(says({ 'src/people/a.ts': 'export const a = Date.now()\n' }), ['time src/people/a.ts:1'])
    assert.deepEqual(says({ 'src/people/a.ts': "export const a = new Date('2018-04-09')\n" }), [])
    assert.deepEqual(says({ 'src/people/a.test.ts': 'Date.now()\n', 'app/main.ts': 'Date.now()\n' }), [])
  })
})

describe('An exception', () => {
  const broken = { file: 'testing/site.ts', line: 3, law: '8' as const, sentence: 'nothing imports app/' }
  const allowance = { file: 'testing/**', law: '8' as const, why: 'a whole Beffroi is app/ itself' }

  test('lets its law be broken in its files, and no other law', () => {
    assert.deepEqual(judge([broken], [allowance]), [])
    assert.deepEqual(judge([broken, { ...broken, law: '1' }], [allowance]), [{ ...broken, law: '1' }])
  })
  test('that allows nothing any more is refused', () => {
    assert.equal(judge([], [allowance])[0]?.file, 'tools/allowed.ts')
  })
})
