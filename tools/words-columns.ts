import { lineOf } from './violation.ts'
import type { Name } from './words-identifiers.ts'

const notColumns = /^(?:constraint|primary|unique|check|foreign|exclude|like)$/i

/** The names that a migration gives: schemas, tables, views, columns. */
export function columnsGiven(text: string): Name[] {
  const bare = text.replace(/--.*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  const made =
    /\bcreate\s+(?:or\s+replace\s+|materialized\s+|unlogged\s+)*(?:table|view|schema)\s+(?:if\s+not\s+exists\s+)?([\w.]+)(\s*\()?/gi
  const tables = [...bare.matchAll(made)].flatMap((match) => {
    const end = match.index + match[0].length
    return [{ name: match[1] ?? '', at: match.index }, ...(match[2] ? columns(bare, end) : [])]
  })
  const added = [
    ...bare.matchAll(
      /\b(?:add\s+column(?:\s+if\s+not\s+exists)?|rename\s+(?:column\s+)?(?:\w+\s+)?to)\s+(\w+)/gi,
    ),
  ]
  return [...tables, ...added.map((match) => ({ name: match[1] ?? '', at: match.index }))].map(
    ({ name, at }) => ({
      name,
      line: lineOf(text, at),
    }),
  )
}

// A column begins after the opening parenthesis, or after a comma of the same depth.
function columns(text: string, start: number): { name: string; at: number }[] {
  const found: { name: string; at: number }[] = []
  let depth = 1
  let begins = true
  for (let at = start; at < text.length && depth > 0; at++) {
    const letter = text[at] ?? ''
    if (begins && /\w/.test(letter)) {
      const [name = ''] = /^\w+/.exec(text.slice(at, at + 64)) ?? []
      if (!notColumns.test(name)) found.push({ name, at })
      begins = false
    }
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (letter === ',' && depth === 1) begins = true
  }
  return found
}
