import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkRooms } from './check-rooms.ts'
import { said } from './small-tree.ts'

const verb = `import type { Taken } from './bed.ts'
/** Takes a bed. */
export async function takeBed(name: string): Promise<Taken> {
  return name === '' ? { ok: false, refusal: 'no name' } : { ok: true }
}
`
const says = (body: string, from = './take-bed.ts') =>
  said(checkRooms, {
    'src/rooms.ts': 'export const rooms = { farm: [] } as const\n',
    'src/farm/bed.ts': "export type Taken = { ok: true } | { ok: false; refusal: 'no name' }\n",
    'src/farm/take-bed.ts': verb,
    'src/farm/beds.ts': "export { takeBed } from './take-bed.ts'\n",
    'platform/refusal/index.ts':
      '/** Throws a refusal. */\nexport const granted = <T>(one: T): Exclude<T, { ok: false }> => one as Exclude<T, { ok: false }>\n',
    'src/farm/plant.ts': `import { granted } from '#platform/refusal'\nimport { takeBed } from '${from}'\n/** Plants. */\nexport async function plant(): Promise<unknown> {\n  ${body}\n}\n`,
  }).filter((one) => one.startsWith('12 '))
const refused = ['12 src/farm/plant.ts:5']

describe('A refusal', () => {
  test('that nobody reads is refused, through a door and a named type too', () => {
    assert.deepEqual(says("await takeBed('a')"), refused)
    assert.deepEqual(says("await takeBed('a')", './beds.ts'), refused)
    assert.deepEqual(says("if (Date.now() > 0) await takeBed('a')"), refused)
  })
  test('is read when it is kept, given back, cannot come, or is said not to matter', () => {
    for (const body of [
      "return takeBed('a')",
      "const taken = await takeBed('a'); return taken.ok",
      "granted(await takeBed('a'))",
      "void (await takeBed('a'))",
    ])
      assert.deepEqual(says(body), [], body)
  })
})
