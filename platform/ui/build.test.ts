import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')
const dist = mkdtempSync(join(tmpdir(), 'beffroi-build-'))
const built = new Map<string, string>()
const sheets = () => [...built].filter(([name]) => name.endsWith('.css'))
const weight = (text: string) => gzipSync(text, { level: 9 }).length
const find = (name: RegExp) => [...built].find(([file]) => name.test(file))?.[1] ?? ''

before(async () => {
  const configFile = join(root, 'vite.config.ts')
  await build({ root, configFile, logLevel: 'error', build: { outDir: dist, emptyOutDir: true } })
  for (const file of readdirSync(join(dist, 'assets')))
    built.set(file, readFileSync(join(dist, 'assets', file), 'utf8'))
})
after(() => rmSync(dist, { recursive: true }))

describe('The build', () => {
  test('leaves no @layer, which old phones would drop with all it holds', () => {
    assert.ok(sheets().length >= 5)
    for (const [name, css] of sheets()) assert.doesNotMatch(css, /@layer/, name)
  })
  test('keeps the ranks of the layers as specificity', () => {
    assert.match(find(/^ui-.*css$/), /\.button(:not\(#\\#\)){3}\{/)
    assert.match(find(/^training-.*css$/), /\.week(:not\(#\\#\)){4}\{/)
    assert.match(find(/^ui-.*css$/), /\.grow(:not\(#\\#\)){5}\{/)
  })
  test('gives each room its own sheet, with the common part inside', () => {
    for (const room of ['training', 'certification', 'results', 'hall']) {
      assert.match(find(new RegExp(`^${room}-.*css$`)), /\.skip/, room)
    }
    assert.doesNotMatch(find(/^training-.*css$/), /\.matrix/)
  })
  test('stays light: 6.5 kB for the common sheet, 7.5 kB for any room, 1.5 kB for the script of every page', () => {
    assert.ok(weight(find(/^ui-.*css$/)) <= 6_500)
    for (const [name, css] of sheets()) assert.ok(weight(css) <= 7_500, name)
    assert.ok(weight(find(/^base-.*js$/)) <= 1_500)
  })
  test('asks nothing of any other site', () => {
    for (const [name, text] of sheets()) assert.doesNotMatch(text, /https?:\/\/|url\((?!\/fonts\/)/, name)
  })
})
