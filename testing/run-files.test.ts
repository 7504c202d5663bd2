import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'

// Files that fail in each way a file may, run as `npm test` runs them, one after the other in the same process.

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'beffroi-failing-'))
after(() => rmSync(folder, { recursive: true }))
const head = `import { after, describe, test } from 'node:test'\nimport assert from 'node:assert/strict'\n`
const files = {
  'sound-1': `await new Promise((done) => setTimeout(done, 5))
describe('a', () => { test('one', () => {}); test('two', async (t) => { await t.test('three', () => {}) }); test('four', { skip: true }, () => {}) })`,
  wrong: `describe('a', () => { test('one', () => assert.equal(1, 2)); test('two', () => {}) })`,
  unread: `throw new Error('at load')`,
  late: `test('one', () => { setTimeout(() => { throw new Error('late') }, 5) })`,
  untidy: `process.env.UNTIDY = '1'\ntest('one', () => {})`,
  closing: `after(() => { throw new Error('at the end') })\ntest('one', () => {})`,
  leaving: `test('one', () => process.exit(0))`,
  'sound-2': `test('one', () => {})`,
}
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.test.ts`), head + text)

const { status, stdout } = spawnSync(
  process.execPath,
  ['--import', './tools/jsx.ts', 'testing/run-files.ts', folder],
  { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_TEST_CONTEXT: undefined } },
)

describe('Test files that share a process', () => {
  test('count each test once, and what failed outside of every test', () => {
    assert.equal(status, 1)
    assert.match(stdout, /^ℹ pass 8$/m)
    assert.match(stdout, /^ℹ fail 6$/m)
  })
  test('are named when they fail, however they do', () => {
    const [, list = ''] = stdout.split('✖ files that fail:')
    const named = [...list.matchAll(/\/([a-z0-9-]+)\.test\.ts$/gm)].map(([, name]) => name)
    assert.deepEqual(new Set(named), new Set(['closing', 'late', 'leaving', 'unread', 'untidy', 'wrong']))
    assert.equal(named.length, 6)
  })
})
