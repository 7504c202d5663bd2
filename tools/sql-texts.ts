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
  String.raw`with\s+(?:recursive\s+)?\w+\s*(?:\([^)]*\)\s*)?as\s+(?:(?:not\s+)?materialized\s+)?\(`,
  String.raw`merge\s+into\s+\w+\.\w`,
  String.raw`lock\s+table\s`,
  String.raw`set\s+(?:local|session|constraints)\s`,
]

/** A part of a statement, kept in a constant to be put into one: a table, a condition, columns with their other names. */
const compared = String.raw`[\w."]+(?:\([\w."]*\))?\s*(?:[<>=~]|is\s+(?:not\s+)?null\b|(?:not\s+)?in\s*\(|(?:not\s+)?i?like\b|between\b)`
const parts = [
  String.raw`from\s+\w+\.\w+(?:\s+(?:as\s+)?\w+)?\s*(?:$|\n|(?:left|inner|cross|join|where|order|group|limit)\b)`,
  String.raw`(?:(?:left|right|inner|cross|full)\s+(?:outer\s+)?)?join\s+(?:lateral\b|\(|\w+\.\w+)`,
  String.raw`where\s+(?:not\s+)?(?:exists\s*\(|${compared})`,
  String.raw`(?:and|or)\s+(?:not\s+)?(?:exists\s*\(|(?=\w+[.(])${compared})`,
  String.raw`(?:not\s+)?exists\s*\(\s*select\b`,
  String.raw`(?:order|group)\s+by\s+(?:\w+\.\w+|\w+\s+(?:asc|desc)\b)`,
  String.raw`on\s+conflict\s+(?:\(|do\b|on\b)`,
  String.raw`returning\s+(?:\w+\.\w+|\w+\s*(?:,|as\b))`,
  String.raw`\w+\.\w+\s+is\s+(?:not\s+)?null\b`,
  String.raw`\w+\.\w+(?:::\w+)?(?:\s*,\s*\w+\.\w+)*\s+as\s+"`,
]
const beginsLikeSql = new RegExp(
  String.raw`^\s*(?:--.*\n\s*)*\(?\s*(?:${[...words, ...parts].join('|')})`,
  'i',
)

/** Every `sql` template, and every string that begins as a statement does, or a part of one. */
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
