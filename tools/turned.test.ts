import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import assert from 'node:assert/strict'
import { turned } from './turned.ts'

const folder = mkdtempSync(join(tmpdir(), 'beffroi-turned-'))

function written(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

describe('A source as the engine reads it', () => {
  it('keeps every line of a file without JSX where it was', () => {
    const file = written('a.ts', 'type A = {\n  b: string\n}\n\nexport const a = (b: A) => b.b\n')
    assert.equal(turned(file).split('\n')[4]?.replaceAll(' ', ''), 'exportconsta=(b)=>b.b')
  })

  it('says where each line of a page was written', () => {
    const file = written(
      'b.tsx',
      'type B = {\n  b: string\n}\n\nexport const Page = ({ b }: B) => <p>{b}</p>\n',
    )
    const [code, map] = turned(file).split('\n//# sourceMappingURL=data:application/json;base64,')
    const line = code?.split('\n').findIndex((text) => text.includes('const Page'))
    const { originalLine } = new SourceMap(JSON.parse(Buffer.from(map ?? '', 'base64').toString())).findEntry(
      line ?? -1,
      13,
    ) as {
      originalLine: number
    }
    assert.equal(originalLine, 4)
  })

  it('turns again what has changed, and only that', () => {
    const file = written('c.ts', 'export const c = 1\n')
    assert.equal(turned(file), turned(file))
    writeFileSync(file, 'export const c: number = 2\n')
    assert.match(turned(file), /= 2/)
    assert.equal(readFileSync(file, 'utf8'), 'export const c: number = 2\n')
  })

  it('names the file that cannot be read', () => {
    assert.throws(() => turned(written('d.tsx', 'export const D = () => <p>')), /d\.tsx/)
    assert.throws(() => turned(written('e.ts', 'export const e: = 1')), SyntaxError)
  })
})
