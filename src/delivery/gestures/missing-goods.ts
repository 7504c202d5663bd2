import { isId, type Typed } from '#platform/web'
import type { OrderDeed } from './gesture.ts'
import type { AnswerSentences } from '../answers/door.ts'
import { muches, muchWords, type MissingGoods, type Much } from './gesture-reason.ts'
import type { OrderId } from '../ids.ts'

/** More than any round has at one shop. */
const MOST_LINES = 500

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
      const goods = missing.get(orderId)
      return goods
        ? { kind: 'missing', orderId, reason: { code: 'some', missing: goods } }
        : { kind: 'collected', orderId }
    },
  }
}

/** `line` and `much` go by pairs: what it is, for whom, and how much of it is not there. */
function linesOf(typed: Typed): Map<string, MissingGoods[]> {
  const [lines, much] = [[typed['line'] ?? []].flat().slice(0, MOST_LINES), [typed['much'] ?? []].flat()]
  const missing = new Map<string, MissingGoods[]>()
  for (const [n, line] of lines.entries()) {
    const [orderId, label] = [line.slice(0, 36), line.slice(37)]
    const gone = muchOf(much[n])
    if (!gone || !isId(orderId)) continue
    missing.set(orderId, [...(missing.get(orderId) ?? []), { label: label.slice(0, 120), much: gone }])
  }
  return missing
}

/** The code that was chosen. A telephone may still send the sentence that its page showed before codes were sent. */
const muchOf = (typed: string | undefined): Much | undefined =>
  muches.find((much) => typed === much || typed === muchWords[much])
