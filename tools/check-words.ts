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
export const checkWords = (root: string, allowances: readonly WordAllowance[] = allowedWords): Violation[] =>
  judgeWords(root, allowances).refused

/** Every word that is allowed where no name needs it. */
export const needlessWords = (
  root: string,
  allowances: readonly WordAllowance[] = allowedWords,
): Violation[] => judgeWords(root, allowances).needless

function judgeWords(root: string, allowances: readonly WordAllowance[]) {
  const glossary = readGlossary(readFileSync(join(root, 'GLOSSARY.md'), 'utf8'))
  const used = new Set<string>()
  const refused = namesIn(root).flatMap(({ file, name, line }): Violation[] => {
    const found = refusedIn(name, glossary)
    if (!found) return []
    const letting = allowances.flatMap((one, n) =>
      saidBy(one, file, name, found.never).map((word) => `${n} ${word}`),
    )
    for (const word of letting) used.add(word)
    if (letting.length > 0) return []
    const instead = found.instead.map((word) => `'${word}'`).join(' or ')
    const sentence = `'${name}': for '${found.never}' we say ${instead} (GLOSSARY.md, line ${found.line})`
    return [{ file, line, law: 'words', sentence }]
  })
  const needless = allowances.flatMap((one, n) => stale(one, (word) => used.has(`${n} ${word}`)))
  return { refused, needless }
}

const stale = (
  { words = [], names = [], files }: WordAllowance,
  isUsed: (word: string) => boolean,
): Violation[] =>
  [...words, ...names]
    .filter((word) => !isUsed(word))
    .map((word) => ({
      file: 'tools/words-allowed.ts',
      line: 1,
      law: 'words',
      sentence: `'${word}' is allowed in ${files.join(', ')}, and no name there needs it: take it away`,
    }))

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

/** The words and names of an allowance that let this one stand. */
function saidBy(
  { words = [], names = [], files }: WordAllowance,
  file: string,
  name: string,
  never: string,
): string[] {
  if (!files.some((glob) => matchesGlob(file, glob))) return []
  return [...names.filter((one) => one === name), ...words.filter((word) => parts(never).join('') === word)]
}

if (import.meta.main) {
  const { refused, needless } = judgeWords(`${import.meta.dirname}/..`, allowedWords)
  process.exitCode = report('words', [...refused, ...needless])
}
