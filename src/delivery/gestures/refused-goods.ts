import { asId } from '#platform/id'
import { isId, type Typed } from '#platform/web'
import type { AnswerSentences } from '../answers/door.ts'
import { goodsRefusedCodes, type RefusedGoods } from './gesture-reason.ts'
import type { Gesture } from './gesture.ts'
import { endOf } from './standing-gestures.ts'

/** More than any order has. */
const MOST_LINES = 200

/** What of an order a door did not take; `isAll`: nothing of it was taken. */
type Refused = { goods: readonly RefusedGoods[]; isAll: boolean }

/** `line` and `why` go by pairs: where it was collected and what it is, then why it is not taken; a form without lines says that all is taken. */
export function refusedOf(
  typed: Typed,
  { needed }: AnswerSentences,
): Refused | { wrong: Record<string, string> } {
  const [lines, whys] = [[typed['line'] ?? []].flat().slice(0, MOST_LINES), [typed['why'] ?? []].flat()]
  const goods = lines.flatMap((line, n): RefusedGoods[] => {
    const why = goodsRefusedCodes.find((code) => code === whys[n])
    const at = line.indexOf(' ')
    const [place, label] = [line.slice(0, at), line.slice(at + 1, at + 200)]
    return why && at > 0 && label ? [{ label, placeId: isId(place) ? asId(place) : null, why }] : []
  })
  if (lines.length > 0 && goods.length === 0) return { wrong: { why: needed.refusedGoods } }
  return { goods, isAll: goods.length > 0 && goods.length === lines.length }
}

/** What came back of an order that was delivered, with the gesture that says so: that of the delivery that counts. */
export function refusedAt(
  gestures: readonly Gesture[],
): (Gesture & { kind: 'delivered'; refused: readonly RefusedGoods[] }) | undefined {
  const ended = endOf(gestures)
  const by = gestures.find((one) => one.id === ended?.gestureId)
  return by?.kind === 'delivered' && by.refused ? { ...by, refused: by.refused } : undefined
}
