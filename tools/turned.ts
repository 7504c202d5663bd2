// What was turned once is kept beside the packages: a process that finds everything there holds neither compiler (20 MB at rest, 0.5 s at the start).
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'

const require = createRequire(import.meta.url)
const compiler: string = require('rolldown/package.json').version
const kept = join(import.meta.dirname, '../node_modules/.cache/turned')

/** A source of ours as the engine reads it: lines where they were, or a map that says where. SyntaxError when it cannot be read. */
export function turned(file: string): string {
  const source = readFileSync(file, 'utf8')
  const said = [process.version, compiler, file, source].join('\n')
  const place = join(kept, createHash('sha256').update(said).digest('base64url'))
  const found = readKept(place)
  if (found !== undefined) return found
  const made = file.endsWith('.tsx') ? jsxAsCalls(file, source) : withoutTypes(source)
  keep(place, made)
  return made
}

function readKept(place: string): string | undefined {
  try {
    return readFileSync(place, 'utf8')
  } catch {
    return undefined
  }
}

/** Whole or not at all: two processes may turn the same file. Where nothing may be written, the next process turns it again. */
function keep(place: string, text: string): void {
  const own = `${place}.${process.pid}`
  try {
    mkdirSync(kept, { recursive: true })
    writeFileSync(own, text)
    renameSync(own, place)
  } catch {}
}

function jsxAsCalls(file: string, source: string): string {
  const { transformSync } = require('rolldown/utils') as typeof import('rolldown/utils')
  const jsx = { runtime: 'automatic', importSource: 'preact' } as const
  const { code, map, errors } = transformSync(file, source, { jsx, sourcemap: true })
  if (errors[0]) throw new SyntaxError(`${file}: ${errors[0].message}`)
  const inlineMap = Buffer.from(JSON.stringify({ ...map, sourcesContent: undefined })).toString('base64')
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${inlineMap}`
}

/** The engine itself does the same to every .ts file, and only warns who asks for it by this name. */
function withoutTypes(source: string): string {
  const emitWarning = process.emitWarning.bind(process)
  process.emitWarning = () => {}
  try {
    return stripTypeScriptTypes(source)
  } finally {
    process.emitWarning = emitWarning
  }
}
