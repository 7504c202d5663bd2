import { readFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { report } from './report.ts'
import { codeFiles, isTest, readSources } from './source.ts'
import type { Violation } from './violation.ts'
import { allowedWords, type WordAllowance } from './words-allowed.ts'
import { columnsGiven } from './words-columns.ts'
import { parts, readGlossary, refusedIn } from './words-glossary.ts'
import { namesGiven, type Name } from './words-identifiers.ts'

type Given = Name & { file: string }

/** Every name given in src, platform or app that GLOSSARY.md says differently. */
export function checkWords(root: string, allowances: readonly WordAllowance[] = allowedWords): Violation[] {
  const glossary = readGlossary(readFileSync(join(root, 'GLOSSARY.md'), 'utf8'))
  return namesIn(root).flatMap(({ file, name, line }): Violation[] => {
    const refused = refusedIn(name, glossary)
    if (!refused || allowances.some((allowance) => covers(allowance, file, name, refused.never))) return []
    const instead = refused.instead.map((word) => `'${word}'`).join(' or ')
    const sentence = `'${name}': for '${refused.never}' we say ${instead} (GLOSSARY.md, line ${refused.line})`
    return [{ file, line, law: 'words', sentence }]
  })
}

function namesIn(root: string): Given[] {
  const files = codeFiles(root).filter((path) => /^(?:src|platform|app)\//.test(path))
  const inFile = (file: string, names: Name[]): Given[] => names.map((name) => ({ ...name, file }))
  return [
    ...files.flatMap((file) => inFile(file, [{ name: fileName(file), line: 1 }])),
    ...readSources(root, files).flatMap((source) => inFile(source.path, namesGiven(source))),
    ...files
      .filter((path) => path.endsWith('.sql'))
      .flatMap((file) => inFile(file, columnsGiven(readFileSync(join(root, file), 'utf8')))),
  ]
}

const fileName = (path: string) => path.replace(isTest(path) ? /\.test\.tsx?$/ : /\.\w+$/, '')

function covers({ words, names, files }: WordAllowance, file: string, name: string, never: string): boolean {
  const said = names?.includes(name) || words?.some((word) => parts(never).join('') === word)
  return !!said && files.some((glob) => matchesGlob(file, glob))
}

if (import.meta.main) {
  process.exitCode = report('words', checkWords(`${import.meta.dirname}/..`))
}
