import { Visitor } from 'rolldown/utils'
import { isTest, type Source } from './source.ts'
import type { Violation } from './violation.ts'

const writes =
  /\binsert\s+into\b|\bupdate\s+[\w.]+\s+(?:\w+\s+)?set\b|\bdelete\s+from\b|\bfor\s+(?:no\s+key\s+)?update\b|\bfor\s+(?:key\s+)?share\b|_xact_lock\s*\(/i

/** What writes, or holds a row, is asked of a transaction: of a `tx`, whose type is `Tx`. A `Db` only reads (ADR 31). */
export function checkWrites(sources: Source[]): Violation[] {
  return sources.filter(({ path }) => /^(?:src|platform|app)\//.test(path) && !isTest(path)).flatMap(writesIn)
}

function writesIn({ path, text, program, lineAt }: Source): Violation[] {
  const found: Violation[] = []
  const say = (at: number, sentence: string) =>
    found.push({ file: path, line: lineAt(at), law: '4-sql', sentence })
  new Visitor({
    CallExpression({ callee, arguments: [asked] }) {
      if (callee.type !== 'MemberExpression' || asked?.type !== 'TaggedTemplateExpression') return
      const { start, end } = callee.object
      const asks = text.slice(start, end)
      const written = asked.quasi.quasis.map(({ value }) => value.raw).join(' ')
      if (writes.test(written) && !/\btx$/.test(asks))
        say(
          asked.start,
          `this writes or holds a row, and asks '${asks}': ask a 'tx: Tx', its caller opens one`,
        )
    },
    Identifier({ name, typeAnnotation, start }) {
      const type = typeAnnotation?.typeAnnotation
      if (name === 'tx' && type && text.slice(type.start, type.end) === 'Db')
        say(start, "'tx' is a transaction: its type is Tx, or its name 'db'")
    },
  }).visit(program)
  return found
}
