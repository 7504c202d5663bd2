import { rightInCircle, type Actor } from '#people'
import type { Db } from '#platform/db'
import type { ActionId } from '#actions'
import { refuse, type Refused } from '#platform/refusal'
import { lockAction, saveRanks, waitingList } from '../place-store.ts'
import type { PositioningId } from '../ids.ts'

export type OrderRefusal = 'not yours' | 'not on the list'

/** Moves somebody one place up or down in the waiting list of an action. At either end, nothing changes. */
export async function orderWaitingList(
  db: Db,
  what: { actionId: ActionId; positioningId: PositioningId; way: 'up' | 'down' },
  actor: Actor,
  now: Date,
): Promise<{ ok: true } | Refused<OrderRefusal>> {
  return db.transaction(async (tx) => {
    if (!(await rightInCircle(tx, actor, what.actionId, 'positioning', now)).writes)
      return refuse('not yours')
    await lockAction(tx, what.actionId)
    const ids = await waitingList(tx, what.actionId)
    const at = ids.indexOf(what.positioningId)
    if (at < 0) return refuse('not on the list')
    await saveRanks(tx, moved(ids, at, what.way === 'up' ? at - 1 : at + 1))
    return { ok: true }
  })
}

/** The list with the one at `from` standing at `to`; the same list when `to` is outside. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const one = list[from]
  if (one === undefined || to < 0 || to >= list.length) return [...list]
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, to), one, ...rest.slice(to)]
}
