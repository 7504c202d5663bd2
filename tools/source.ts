import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'rolldown/utils'
import { lineOf } from './violation.ts'

type Parsed = ReturnType<typeof parseSync>

/** A TypeScript file, read and parsed once. `path` is below the root, with slashes. */
export type Source = {
  path: string
  text: string
  program: Parsed['program']
  comments: Parsed['comments']
  lineAt: (offset: number) => number
}

export const codeFolders = ['src', 'platform', 'app', 'browser', 'testing', 'journeys', 'bench', 'tools']

const skipped = new Set(['node_modules', 'dist', 'var'])

/** Every file below a folder of the root, sorted; generated and hidden folders are left out. */
export function filesBelow(root: string, folder = ''): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  return entries
    .filter(({ name }) => !name.startsWith('.') && !skipped.has(name))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      return entry.isDirectory() ? filesBelow(root, path) : [path]
    })
    .sort()
}

/** The files of the code folders that the laws speak about. */
export function codeFiles(root: string): string[] {
  return filesBelow(root).filter((path) => codeFolders.includes(path.split('/')[0] ?? ''))
}

/** Parses every TypeScript file; a file that cannot be read as TypeScript is a surprise and is thrown. */
export function readSources(root: string, files: string[]): Source[] {
  return files.filter((path) => /\.tsx?$/.test(path)).map((path) => readSource(root, path))
}

function readSource(root: string, path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const { program, comments, errors } = parseSync(path, text)
  if (errors[0]) throw new SyntaxError(`${path}: ${errors[0].message}`)
  return { path, text, program, comments, lineAt: (offset) => lineOf(text, offset) }
}

export const isTest = (path: string) => /\.test\.tsx?$/.test(path)
