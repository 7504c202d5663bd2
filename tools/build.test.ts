import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'beffroi-build-'))
after(() => rmSync(folder, { recursive: true }))

// `vite` here is one that only counts its calls: what is tried is when it is called
const bin = join(folder, 'bin')
mkdirSync(bin)
writeFileSync(join(bin, 'vite'), '#!/bin/sh\nmkdir -p dist\necho built >> calls\n', { mode: 0o755 })
const calls = (place: string) => readFileSync(join(place, 'calls'), 'utf8').split('\n').length - 1
const build = (place: string) => {
  const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}` }
  const { status, stderr } = spawnSync(process.execPath, ['tools/build.mjs'], {
    cwd: place,
    env,
    encoding: 'utf8',
  })
  assert.equal(status, 0, stderr)
}

describe('The build of the browser’s files', () => {
  test('is done once for the same sources, wherever they are copied, and again when one changes', () => {
    const here = join(folder, 'here')
    mkdirSync(join(here, 'browser'), { recursive: true })
    symlinkSync(join(root, 'tools'), join(here, 'tools'))
    for (const file of ['vite.config.ts', 'package-lock.json', 'browser/a.ts'])
      writeFileSync(join(here, file), '1')
    build(here)
    build(here)
    assert.equal(calls(here), 1)
    const copy = join(folder, 'copy')
    cpSync(here, copy, { recursive: true })
    build(copy)
    assert.equal(calls(copy), 1)
    writeFileSync(join(copy, 'browser/a.ts'), '2')
    build(copy)
    assert.equal(calls(copy), 2)
  })
})
