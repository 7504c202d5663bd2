import type { Page } from './page.ts'
import type { Violation } from './violation.ts'

const headings = ['Status', 'Context', 'Decision', 'Consequences']
const screen = 60
const page = 80

/** A decision fits a screen and has its four parts; the architecture fits a page. */
export function checkShape({ path, lines }: Page): Violation[] {
  const say = (line: number, sentence: string): Violation => ({ file: path, line, law: 'docs', sentence })
  const tooLong = (most: number) =>
    lines.length > most ? [say(lines.length, `${lines.length} lines, ${most} at most: say less`)] : []
  if (path === 'ARCHITECTURE.md') return tooLong(page)
  if (!/^docs\/adr\/\d/.test(path)) return []
  const missing = headings.filter(
    (heading) => !lines.some(({ prose }) => new RegExp(String.raw`^(?:#+\s*|\*\*)${heading}\b`).test(prose)),
  )
  return [...tooLong(screen), ...missing.map((heading) => say(1, `the decision has no title '${heading}'`))]
}
