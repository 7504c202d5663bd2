import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lineOf, type Violation } from './violation.ts'

const ofOneMachine = /(?<![\w.:/-])(?:\/work\/|\/(?:home|Users)\/\w|\/root\/|[A-Z]:\\Users)[\w./\\-]*/g

/** What is written here is true on every machine: no path of the one it was written on. */
export function checkMachines(root: string, files: string[]): Violation[] {
  return files
    .filter((file) => /\.(?:md|tsx?|mjs|json|css|sql|typ)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      return [...text.matchAll(ofOneMachine)].map((match): Violation => {
        const sentence = `'${match[0]}' is a path of one machine: write it from the root of the repository`
        return { file, line: lineOf(text, match.index), law: 'docs', sentence }
      })
    })
}
