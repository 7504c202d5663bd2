import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, test } from 'node:test'
import { filesBelow } from './source.ts'

const root = join(import.meta.dirname, '..')
const copy = mkdtempSync(join(tmpdir(), 'beffroi-first-change-'))
after(() => rmSync(copy, { recursive: true }))

/** The blocks of the page, in their order: what is written anew, and what is changed. */
const blocks = [
  ...readFileSync(join(root, 'docs/first-change.md'), 'utf8').matchAll(/^ {3}```(\w+)\n([^]*?)^ {3}```$/gm),
].map(([, language = '', text = '']) => ({
  language,
  lines: text
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(3)),
}))

function follow({ language, lines: [first = '', ...rest] }: (typeof blocks)[number]): string {
  const file = first.replace(/^(?:\/\/|--) /, '')
  const place = join(copy, file)
  if (language !== 'diff') {
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, `${rest.join('\n')}\n`)
    return file
  }
  const without = (sign: string) => rest.filter((line) => !line.startsWith(sign)).map((line) => line.slice(1))
  const [before, then, text] = [without('+').join('\n'), without('-').join('\n'), readFileSync(place, 'utf8')]
  assert.equal(text.split(before).length, 2, `${file} has not, once, what the page says:\n${before}`)
  writeFileSync(
    place,
    text.replace(before, () => then),
  )
  return file
}

function run(...args: string[]): { status: number | null; said: string } {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, env, encoding: 'utf8' })
  return { status, said: `${stdout}\n${stderr}` }
}

describe('The first change of docs/first-change.md', () => {
  test('is red, then green, as the page says', () => {
    for (const file of filesBelow(root)) {
      mkdirSync(join(copy, dirname(file)), { recursive: true })
      cpSync(join(root, file), join(copy, file))
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    const [tested, ...taught] = blocks
    assert.ok(tested && taught.length === 4)
    const file = follow(tested)
    const test = () =>
      run('--import', './tools/jsx.ts', '--test', '--test-global-setup', './testing/global.ts', file)
    assert.match(test().said, /partners_part_check/)
    for (const block of taught) follow(block)
    const schema = run('--import', './tools/jsx.ts', 'tools/schema-snapshot.ts', '--write')
    assert.equal(schema.status, 0, schema.said)
    assert.match(readFileSync(join(copy, 'db/schema.sql'), 'utf8'), /'equipment'::text/)
    const green = test()
    assert.equal(green.status, 0, green.said)
    const typed = run('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.')
    assert.equal(typed.status, 0, typed.said)
  })
})
