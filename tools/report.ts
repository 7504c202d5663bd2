import { matchesGlob } from 'node:path'
import type { Allowance, Violation } from './violation.ts'

/**
 * Takes away what is allowed, and adds a violation for each allowance that allows nothing any more: a hole
 * left open after its reason is gone is how a law dies.
 */
export function judge(violations: Violation[], allowed: readonly Allowance[]): Violation[] {
  const covers = (allowance: Allowance, { file, law }: Violation) =>
    allowance.law === law && (allowance.file === file || matchesGlob(file, allowance.file))
  const left = violations.filter((violation) => !allowed.some((allowance) => covers(allowance, violation)))
  const stale = allowed
    .filter((allowance) => !violations.some((violation) => covers(allowance, violation)))
    .map(({ file, law }): Violation => {
      const sentence = `the exception for ${file} allows nothing any more: take its line away`
      return { file: 'tools/allowed.ts', line: 1, law, sentence }
    })
  return [...left, ...stale].sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line)
}

/** One line per violation, then a count; gives the exit code: 1 when something is refused, warnings pass. */
export function report(title: string, violations: Violation[]): 0 | 1 {
  for (const { file, line, law, sentence, warning } of violations) {
    console.log(`${file}:${line}: ${warning ? 'warning' : 'law'} ${law}: ${sentence}`)
  }
  const refused = violations.filter(({ warning }) => !warning).length
  console.log(`${title}: ${refused === 0 ? 'all in order' : `${refused} refused`}`)
  return refused === 0 ? 0 : 1
}
