import { Visitor } from 'rolldown/utils'
import type { Source } from './source.ts'

/** A piece of SQL found in a TypeScript file; what `${…}` brings in is left out as a blank. */
export type SqlText = { text: string; start: number }

const words = [
  String.raw`select\s[\s\S]*\sfrom\s`,
  String.raw`select\s+(?:\w+\.)*\w+\s*\(`,
  String.raw`select\s+(?:\d|'|true\b)`,
  String.raw`with\s+(?:recursive\s+)?\w+\s+as\s`,
  String.raw`insert\s+into\s`,
  String.raw`update\s+[\w."]+(?:\s+(?:as\s+)?\w+)?\s+set\s`,
  String.raw`delete\s+from\s`,
  String.raw`(?:create|alter|drop)\s+(?:or\s+replace\s+|unique\s+|materialized\s+|temp\w*\s+)?(?:${[
    'table',
    'schema',
    'view',
    'index',
    'function',
    'trigger',
    'type',
    'extension',
    'database',
    'role',
    'sequence',
  ].join('|')})\s`,
  String.raw`truncate\s+(?:table\s+)?[\w."]+\s*$`,
  String.raw`(?:listen|notify)\s+\w+\s*$`,
]
const beginsLikeSql = new RegExp(String.raw`^\s*(?:--.*\n\s*)*(?:${words.join('|')})`, 'i')

/** Every `sql` template, and every string that begins as a statement does. */
export function sqlTexts({ program }: Source): SqlText[] {
  const found: SqlText[] = []
  const tagged = new Set<number>()
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      if (tag.type !== 'Identifier' || tag.name !== 'sql') return
      tagged.add(quasi.start)
      found.push({ text: joined(quasi.quasis), start: quasi.start })
    },
    TemplateLiteral({ quasis, start }) {
      const text = joined(quasis)
      if (!tagged.has(start) && beginsLikeSql.test(text)) found.push({ text, start })
    },
    Literal({ value, start }) {
      if (typeof value === 'string' && beginsLikeSql.test(value)) found.push({ text: value, start })
    },
  }).visit(program)
  return found
}

const joined = (quasis: { value: { raw: string } }[]) => quasis.map(({ value }) => value.raw).join(' ')
