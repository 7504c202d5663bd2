import { checkCommands, readScripts } from './docs-commands.ts'
import { checkLinks } from './docs-links.ts'
import { checkMachines } from './docs-machines.ts'
import { checkShape } from './docs-shape.ts'
import { readPage } from './page.ts'
import { report } from './report.ts'
import { filesBelow } from './source.ts'
import type { Violation } from './violation.ts'

/** Everything that the pages of the repository say and that is not true of it. */
export function checkDocs(root: string): Violation[] {
  const files = filesBelow(root).filter((file) => file !== 'package-lock.json')
  const scripts = readScripts(root)
  const pages = files.filter((file) => file.endsWith('.md')).map((file) => readPage(root, file))
  return [
    ...pages.flatMap((page) => [
      ...checkLinks(root, page),
      ...checkCommands(page, scripts),
      ...checkShape(page),
    ]),
    ...checkMachines(root, files),
  ]
}

if (import.meta.main) {
  process.exitCode = report('docs', checkDocs(`${import.meta.dirname}/..`))
}
