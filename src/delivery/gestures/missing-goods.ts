import { isId, type Typed } from '#platform/web'
import type { OrderDeed } from './gesture.ts'
import type { AnswerSentences } from '../answers/door.ts'
import type { OrderId } from '../ids.ts'

type Missing = { eachOrder: (orderId: OrderId) => OrderDeed }

/** What was not there, order by order; the other orders of the press are collected whole. */
export function missingOf(
  typed: Typed,
  { needed }: AnswerSentences,
): Missing | { wrong: Record<string, string> } {
  const missing = linesOf(typed)
  if (missing.size === 0) return { wrong: { much: needed.much } }
  return {
    eachOrder: (orderId) => {
      const words = missing.get(orderId)
      return words
        ? { kind: 'missing', orderId, reason: { code: 'some', words } }
        : { kind: 'collected', orderId }
    },
  }
}

/** `line` and `much` go by pairs: what it is, for whom, and how much of it is not there. */
function linesOf(typed: Typed): Map<string, string> {
  const [lines, much] = [[typed['line'] ?? []].flat(), [typed['much'] ?? []].flat()]
  const missing = new Map<string, string>()
  for (const [n, line] of lines.entries()) {
    const [orderId, label] = [line.slice(0, 36), line.slice(37)]
    const gone = (much[n] ?? '').slice(0, 40)
    if (!gone || !isId(orderId)) continue
    const said = `${label.slice(0, 120)} : ${gone}`
    missing.set(orderId, [missing.get(orderId), said].filter(Boolean).join(' · ').slice(0, 1000))
  }
  return missing
}
