import { offered } from './offered.ts'
import { ownerOf } from './owner.ts'
import type { Source } from './source.ts'
import type { Violation } from './violation.ts'

/** Every function that a door of a room or of the platform offers says what it gives, just above it. */
export function checkDocstrings(sources: Source[]): Violation[] {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const found = new Map<string, Violation>()
  for (const source of sources) {
    const owner = ownerOf(source.path)
    if (!owner.includes('/') || source.path !== `${owner}/index.ts`) continue
    for (const { at, name, start } of offered(source, byPath)) {
      if (hasDocstring(at, start)) continue
      const sentence = `'${name}' is offered by ${source.path}: write above it what it gives, its units, its refusals`
      found.set(`${at.path}:${start}`, { file: at.path, line: at.lineAt(start), law: 'docstring', sentence })
    }
  }
  return [...found.values()]
}

function hasDocstring({ text, comments }: Source, start: number): boolean {
  const above = comments.filter(({ end }) => end <= start).toReversed()
  let edge = start
  for (const { type, value, start: from, end } of above) {
    if (text.slice(end, edge).trim() !== '') return false
    if (type === 'Block' && value.startsWith('*')) return true
    edge = from
  }
  return false
}
